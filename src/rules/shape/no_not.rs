//! What to write where somebody looked for a "not".

use crate::json::Json;
use crate::quote::quoted;

/// Returns the way out for a condition that was to be turned round.
pub(super) fn way_out(negated: &Json<'_>) -> String {
    let member = |json: &Json<'_>, name: &str| {
        let members = json.members().iter();
        let mut found = members.filter(|(known, _)| known == name);
        found.next().map(|(_, value)| value.to_static())
    };
    let text = |json: Option<Json<'_>>| match json {
        Some(Json::Text(text)) => quoted(&text),
        _ => "\"…\"".to_owned(),
    };
    if let Some(question) = member(negated, "yes") {
        return format!("write {{ \"no\": {} }}", text(Some(question)));
    }
    if let Some(question) = member(negated, "no") {
        return format!("write {{ \"yes\": {} }}", text(Some(question)));
    }
    if let Some(number) = member(negated, "number") {
        let question = text(member(&number, "question"));
        let turned = |border: Json<'_>, name: &str| {
            let border = border.render();
            let border = border.trim_end();
            format!("{{ \"number\": {{ \"question\": {question}, \"{name}\": {border} }} }}")
        };
        let whole = |name| member(&number, name).filter(|border| matches!(border, Json::Whole(_)));
        let under = whole("at_least").map(|least| turned(least, "below"));
        let over = whole("below").map(|below| turned(below, "at_least"));
        return match (under, over) {
            (Some(under), Some(over)) => format!("write {{ \"any\": [{under}, {over}] }}"),
            (Some(one), None) | (None, Some(one)) => format!("write {one}"),
            (None, None) => "turn the border round: \"below\" for \"at_least\"".to_owned(),
        };
    }
    if member(negated, "chosen").is_some() {
        return "name the other choices under \"any_of\"; a list of ticks has none, so ask a yes/no question".to_owned();
    }
    "turn each part round, and write \"any\" for \"all\" and \"all\" for \"any\"; for a finding, turn its condition round"
        .to_owned()
}
