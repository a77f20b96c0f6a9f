//! What is wrong with answers, in Spanish. What only programs and authors of rule files meet stays in English, marked.

use super::Spanish;
use crate::answers::{AnswersProblem, Refusal, unsure_of};
use crate::fault::{FileKind, FileProblem, Problem, ShapeProblem, Told, WrongFile};
use crate::json::Reason;
use crate::language::{InterviewWords, Meant};
use crate::quote::quoted;
use crate::text::IN_ENGLISH;

/// Returns what is wrong with one value of a file, and the way out.
pub(super) fn told(problem: &dyn Problem) -> Told {
    let answer = problem.downcast_ref().map(refusal);
    let answers = || problem.downcast_ref().map(answers);
    let file = || problem.downcast_ref().and_then(file);
    let shape = || problem.downcast_ref().map(shape);
    let wrong_file = || problem.downcast_ref().map(wrong_file);
    let spanish = answer.or_else(answers).or_else(file);
    let spanish = spanish.or_else(shape).or_else(wrong_file);
    spanish.unwrap_or_else(|| {
        let Told { what, way_out } = problem.told();
        let way_out = way_out.map(|way_out| in_english(&way_out));
        let what = in_english(&what);
        Told { what, way_out }
    })
}

fn in_english(text: &str) -> String {
    format!("{IN_ENGLISH}{text}")
}

fn quiso_decir(nearest: Option<&str>, otherwise: impl FnOnce() -> String) -> String {
    nearest.map_or_else(otherwise, |near| format!("¿quiso decir \"{near}\"?"))
}

/// What is wrong with an answer that is not typed at the prompt: there, words for programs are read alone.
fn refusal(refusal: &Refusal) -> Told {
    let what = match refusal {
        Refusal::Missing { said, .. } => format!("{} parece una respuesta que falta", quoted(said)),
        Refusal::NotYesNo { said, .. } => format!("{} no es yes, no ni unsure", quoted(said)),
        Refusal::NoneAndOthers => "\"none\" no puede estar junto a otras respuestas".into(),
        Refusal::UnsureAndUnsureOf { choice } => format!(
            "\"unsure\" no puede estar junto a {}",
            quoted(&unsure_of(choice))
        ),
        Refusal::UnsureOfNone { said } => format!("{} no dice de qué se duda", quoted(said)),
        Refusal::MissingInList { said } => {
            format!(
                "{} es una respuesta que falta, y está en una lista",
                quoted(said)
            )
        }
        Refusal::ListInOne { said } => {
            format!("{} no es una respuesta, sino varias", quoted(said))
        }
        Refusal::NotABox { said } => format!("{} no es ni marca ni casilla vacía", quoted(said)),
        Refusal::BoxLeftOpen { choice } => {
            format!(
                "no se dice nada de {} junto a otras casillas",
                quoted(choice)
            )
        }
        Refusal::WrongKind { expected, found } => unlike(expected, found),
        other => Spanish.refused(other),
    };
    Told::new(what, way_out(refusal))
}

/// How to answer, in the words that files and options take.
fn way_out(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => "responda, o quite la pregunta".into(),
        Refusal::OneEmpty => "respóndala, o quítela con lo que la separa de la siguiente: la coma si se escribe, el ; en una tabla, también detrás de la última".into(),
        Refusal::Missing { takes_none, .. } => match takes_none {
            true => "quítela si nadie respondió; la respuesta \"none\" se escribe en minúsculas".into(),
            false => "quítela si nadie respondió".into(),
        },
        Refusal::NotYesNo { said, nearest } => match meant(said) {
            Some(word) => format!("aquí se escribe {word}"),
            None => quiso_decir(nearest.as_deref(), || {
                "escriba yes para sí, no, o unsure si duda".into()
            }),
        },
        Refusal::NoSuchChoice { said, nearest, known } => match Meant::of(said, &Spanish) {
            Some(Meant::Unsure) => "aquí se escribe unsure".into(),
            _ => quiso_decir(nearest.as_deref(), || one_of(known)),
        },
        Refusal::NoSuchChoices { known, .. } => one_of(known),
        Refusal::UnsureOfNone { .. } => "escriba \"unsure\" si se duda de todas".into(),
        Refusal::MissingInList { .. } => "quítela de la lista, o quite toda la respuesta".into(),
        Refusal::ListInOne { .. } => "sepárelas con comas si las escribe como opción, y en JSON haga una lista: [\"a\", \"b\"]".into(),
        Refusal::NotABox { .. } => "escriba 1 para una casilla marcada, 0 o nada para otra, o unsure".into(),
        Refusal::BoxLeftOpen { .. } => "escriba 0 si no se marcó, o unsure si nadie lo sabe".into(),
        Refusal::NoneAndOthers => "quite \"none\" si hay otra que es cierta".into(),
        Refusal::TickedAndUnsure { choice } => {
            format!("deje una de las dos: {choice} o {}", unsure_of(choice))
        }
        Refusal::UnsureAndUnsureOf { .. } => {
            "\"unsure\" habla de todo lo que no se marca; quite las que llevan unsure:".into()
        }
        Refusal::OneOnly => "dé la que mejor encaje, o unsure".into(),
        Refusal::NotWhole { unit, from, to, .. } => {
            format!("escriba en cifras, en {unit}, un número del {from} al {to}, o unsure si duda")
        }
        Refusal::NotPlain { from, to, .. }
        | Refusal::OutOfRange { from, to, .. } => {
            format!("escriba en cifras un número del {from} al {to}, o unsure si duda")
        }
        Refusal::WrongKind { found: "null", .. } => "quite la pregunta si no hay respuesta".into(),
        Refusal::WrongKind { .. } => "escríbalo así, o quite la pregunta".into(),
    }
}

/// The word for programs that somebody meant who wrote what is read at the prompt.
fn meant(said: &str) -> Option<&'static str> {
    match Meant::of(said, &Spanish)? {
        Meant::Yes => Some("yes"),
        Meant::No => Some("no"),
        Meant::Unsure => Some("unsure"),
        _ => None,
    }
}

fn one_of(known: &[String]) -> String {
    format!(
        "escriba una de estas: {}, o unsure si duda",
        known.join(", ")
    )
}

fn answers(problem: &AnswersProblem) -> Told {
    match problem {
        AnswersProblem::NoObject { .. } | AnswersProblem::Table => {
            Told::plainly("se esperaba un objeto con preguntas y respuestas, y hay otra cosa")
        }
        AnswersProblem::MoreBehind => Told::plainly("hay más detrás del primer objeto"),
        AnswersProblem::UnknownQuestion { id, nearest, known } => Told::new(
            format!("no hay ninguna pregunta {}", quoted(id)),
            quiso_decir(nearest.as_deref(), || format!("las preguntas son: {known}")),
        ),
        AnswersProblem::OtherRuleSet { found, ours } => Told::plainly(format!(
            "estas respuestas se hicieron con las reglas {}, y estas reglas son {}",
            quoted(found),
            quoted(ours)
        )),
        AnswersProblem::ClosedFollowUp { question, parents } => Told::new(
            format!(
                "{} tiene respuesta, y según {parents} no procede",
                quoted(question)
            ),
            "corrija la que no sea cierta",
        ),
    }
}

/// What is wrong with a whole file; nothing, where only authors of files meet it.
fn file(problem: &FileProblem) -> Option<Told> {
    let told = match problem {
        FileProblem::Empty => Told::new(
            "el archivo está vacío",
            "compruebe que es el archivo que quería",
        ),
        FileProblem::NotJson(json) => {
            let (what, way_out) = no_json(json.reason);
            Told::new(format!("esto no es JSON: {what}"), way_out)
        }
        FileProblem::More { count: 1 } => Told::plainly("hay 1 error más, que no se muestra"),
        FileProblem::More { count } => {
            Told::plainly(format!("hay {count} errores más, que no se muestran"))
        }
        FileProblem::NoFormat { .. } | FileProblem::WrongFormat { .. } => return None,
    };
    Some(told)
}

fn no_json(reason: Reason) -> (&'static str, &'static str) {
    match reason {
        Reason::CutOff => (
            "acaba a la mitad",
            "cópielo entero otra vez, o cierre lo que sigue abierto",
        ),
        Reason::Prose => (
            "empieza con una palabra",
            "compruebe que es lo que quería: JSON empieza con { o [",
        ),
        Reason::BareWord => (
            "hay una palabra sin comillas dobles",
            "póngale comillas rectas, como en \"yes\"; sin ellas solo hay números, true y false",
        ),
        Reason::TooDeep => ("tiene demasiados niveles", "deje 128 niveles o menos"),
        Reason::TooGreat => (
            "hay un número demasiado largo",
            "escríbalo con menos cifras",
        ),
        Reason::Comment => ("tiene un comentario", "JSON no tiene comentarios: quítelo"),
        Reason::Syntax => (
            "aquí hay algo que no encaja",
            "busque una coma, unas comillas o un corchete que falte aquí o justo antes",
        ),
    }
}

fn shape(problem: &ShapeProblem) -> Told {
    match problem {
        ShapeProblem::WrongKind { expected, found } => Told::plainly(unlike(expected, found)),
        ShapeProblem::UnknownName {
            name,
            nearest,
            known,
        } => Told::new(
            format!("aquí no hay nada que se llame {}", quoted(name)),
            quiso_decir(nearest.as_deref(), || format!("aquí puede haber: {known}")),
        ),
        ShapeProblem::RepeatedName { name } => Told::new(
            format!("{} está aquí dos veces", quoted(name)),
            "deje una de las dos",
        ),
        ShapeProblem::Missing { name } => Told::plainly(format!("falta \"{name}\"")),
        ShapeProblem::EmptyList => Told::plainly("esta lista está vacía"),
    }
}

fn wrong_file(problem: &WrongFile) -> Told {
    let found = match problem.found {
        FileKind::Rules => "un archivo de reglas",
        FileKind::Result => "el resultado de un cuestionario",
        FileKind::Fhir => "un recurso de FHIR",
    };
    Told::plainly(format!("aquí se esperaba otro archivo, y esto es {found}"))
}

fn unlike(expected: &str, found: &str) -> String {
    format!("se esperaba {}, y hay {}", kind(expected), kind(found))
}

/// What kinds of value there are, by what they are in English.
const KINDS: [(&str, &str); 17] = [
    ("null", "null"),
    ("true or false", "true o false"),
    ("a number", "un número"),
    ("a number below 0", "un número menor que 0"),
    (
        "a number that is not a plain whole one",
        "un número que no es entero",
    ),
    ("a text", "un texto"),
    ("a list", "una lista"),
    ("an object", "un objeto"),
    ("a list of texts", "una lista de textos"),
    (
        "\"yes\", \"no\" or \"unsure\"",
        "\"yes\", \"no\" o \"unsure\"",
    ),
    (
        "the id of a choice as a text, or \"unsure\"",
        "el nombre de una respuesta como texto, o \"unsure\"",
    ),
    (
        "a list of ids, [] for none of them, or \"unsure\"",
        "una lista de nombres, [] si no hay ninguno, o \"unsure\"",
    ),
    (
        "a number without quotes, or \"unsure\"",
        "un número sin comillas, o \"unsure\"",
    ),
    (
        "a whole number without quotes, or \"unsure\"",
        "un número entero sin comillas, o \"unsure\"",
    ),
    ("the number 1", "el número 1"),
    ("a text or a number", "un texto o un número"),
    ("the id of a place", "el nombre de un lugar"),
];

fn kind(english: &str) -> String {
    let known = KINDS.iter().find(|(known, _)| *known == english);
    known.map_or_else(|| in_english(english), |(_, spanish)| (*spanish).to_owned())
}
