//! `lungnets questions`: what is asked, and what answers it.

use lungnets::answers;
use lungnets::explain::{Explanation, Format};
use lungnets::rules::RuleSet;

use crate::cli::{Options, QuestionsFormat};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;
use crate::paint::Paint;

/// Prints the list of questions.
pub fn run(rules: &RuleSet, format: QuestionsFormat, options: &Options) -> Result<Exit, Failure> {
    let explanation = || Explanation::of_questions(rules);
    output::write(&match format {
        QuestionsFormat::Text => {
            let lines = explanation().lines(output::width(options.width));
            Paint::for_stdout(options.color).lines(&lines)
        }
        QuestionsFormat::Markdown => explanation().render(Format::Markdown),
        QuestionsFormat::Json => answers::to_fill_in(rules).render(),
        QuestionsFormat::JsonSchema => answers::schema(rules).render(),
    })?;
    Ok(Exit::Done)
}
