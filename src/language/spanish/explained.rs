//! What is said in Spanish of how a result came about, and of how questions are answered.

use super::Spanish;
use crate::assessment::{CameOut, LevelFrom};
use crate::language::{ExplainWords, filled, fixed, joined};
use crate::number::Number;
use crate::rules::{AnswerKind, CalmStretch, NumberRange, Question, RuleSet, Worse};
use crate::truth::Truth;

impl ExplainWords for Spanish {
    fixed! {
        all_of: "todo esto";
        any_of_these: "algo de esto";
        and_between: " Y ";
        or_between: " O ";
        up_to_between: " a ";
        origins: "De dónde viene cada respuesta";
        how_it_came_about: "Cómo se llegó a este resultado";
        how_to_read_parts: "Cada parte de una regla acaba con una de estas palabras";
        holds_when: "Se cumple cuando";
        elsewhere_in_rule: "sus partes están en otro lugar de esta regla";
        given_on_standard_input: "de la entrada estándar";
        when_asked: "al preguntar";
        fact: "Dato";
        fact_text: "Texto";
        question: "Pregunta";
        earlier_id: "Nombre anterior";
        question_name: "Nombre";
        asks: "Texto";
        hint: "Aclaración";
        asked_when: "Cuándo se pregunta";
        always: "siempre";
        kind_of_answer: "Respuesta";
        range_of_numbers: "Números";
        promise: "Promesa";
        option_of_question: "Opción";
        json_key: "Clave en JSON";
        accepted: "Se admite";
        none_in_json: "Nada de esto; [] en JSON";
        not_sure_in_json: "Dudo, no lo sé";
        not_sure_of_one: "Dudo de esta; así también con las demás";
    }

    filled! {
        questions_in_order(count: usize): "Preguntas ({count}), en el orden en que se hacen";
        finding(name): "el hallazgo «{name}»";
        at_least_of(count: usize): "al menos {count} de estas cosas";
        is_yes(question): "«{question}» es sí";
        is_no(question): "«{question}» es no";
        rule_level(name): "Nivel: {name}";
        test_answered(answer): "respuesta: {answer}";
    }

    fn truth_values(&self) -> [&'static str; 4] {
        [
            "sí: la respuesta es la que busca la regla",
            "no: la respuesta es otra, o no se preguntó porque no procede",
            "dudoso: depende de una respuesta dudosa",
            "sin respuesta: depende de algo que nadie respondió",
        ]
    }

    fn how_to_answer(&self) -> [&'static str; 3] {
        [
            "Cualquier pregunta se puede dejar fuera; queda sin respuesta, y eso nunca cuenta como no.",
            "Una pregunta que no procede no se hace. Déjela fuera, o dé su respuesta más tranquila.",
            "Donde caben varias, escríbalas con comas detrás de la opción, y como lista en JSON.",
        ]
    }

    fn rule_set_in_words(&self, rules: &RuleSet) -> String {
        let (title, id, version) = (rules.title(), rules.id(), rules.version());
        format!("{title}: reglas {id}, versión {version}")
    }

    fn kind(&self, question: &Question) -> &'static str {
        match question.answer {
            AnswerKind::YesNo if question.no_is_worse() => "sí o no, y no es lo peor",
            AnswerKind::YesNo => "sí o no",
            AnswerKind::OneOf(_) if question.is_ordered() => "una de varias, de menos a más grave",
            AnswerKind::OneOf(_) => "una de varias, sin orden",
            AnswerKind::AnyOf(_) => "varias, o ninguna",
            AnswerKind::Number(ref range) => match range.decimals {
                0 => "un número entero",
                1 => "un número con un decimal como mucho",
                2 => "un número con 2 decimales como mucho",
                _ => "un número con 3 decimales como mucho",
            },
        }
    }

    fn range(&self, range: &NumberRange) -> String {
        format!("{} a {} {}", range.from, range.to, range.unit_of(range.to))
    }

    fn worse(&self, worse: &Worse) -> String {
        match worse {
            Worse::Greater => "Un número mayor nunca baja el nivel.".into(),
            Worse::Smaller => "Un número menor nunca baja el nivel.".into(),
            Worse::Calm(CalmStretch { from, below, .. }) => format!(
                "Desde {from}, un número mayor nunca baja el nivel; por debajo de {below}, uno menor tampoco."
            ),
            Worse::NoOrder(reason) => format!("Ningún número es peor que otro. {reason}"),
        }
    }

    fn how_many_of(&self, count: usize, parts: &[String]) -> String {
        format!("al menos {count} de: {}", parts.join("; "))
    }

    fn score_of(&self, at_least: u32, worth: &[String]) -> String {
        let (points, worth) = (counted(at_least), worth.join("; "));
        format!("en total al menos {points} de: {worth}")
    }

    fn together_at_least(&self, points: u32) -> String {
        format!("en total al menos {} de esto", counted(points))
    }

    fn points_for(&self, points: u32) -> String {
        format!("{} por ", counted(points))
    }

    fn points_for_test(&self, points: u32) -> String {
        format!("{} por esto: ", counted(points))
    }

    fn points_by_choice(&self, question: &str, worth: &[(u32, &str)]) -> String {
        let each = worth.iter();
        let each = each.map(|(points, choice)| format!("{} por «{choice}»", counted(*points)));
        let each: Vec<String> = each.collect();
        format!("«{question}» da {}", joined(&each, "o"))
    }

    fn is_one_of(&self, question: &str, choices: &[&str]) -> String {
        format!("«{question}» es {}", joined(&in_quotes(choices), "o"))
    }

    fn includes(&self, question: &str, choices: &[&str]) -> String {
        format!("«{question}» incluye {}", joined(&in_quotes(choices), "o"))
    }

    fn is_within(
        &self,
        question: &str,
        unit: &str,
        at_least: Option<Number>,
        below: Option<Number>,
    ) -> String {
        let borders = match (at_least, below) {
            (Some(least), Some(below)) => format!("{least} o más, y menos de {below}"),
            (Some(least), None) => format!("{least} o más"),
            (None, Some(below)) => format!("menos de {below}"),
            (None, None) => "cualquier número".into(),
        };
        format!("«{question}» ({unit}) es {borders}")
    }

    fn came_from(&self, answered: &str, place: &str, overruled: Option<(&str, &str)>) -> String {
        let instead = overruled
            .map(|(other, from)| format!("; vale en lugar de «{other}» {from}"))
            .unwrap_or_default();
        format!("{answered} ({place}{instead})")
    }

    fn level_from(&self, from: &LevelFrom<'_>, level: &str) -> String {
        let why = match from {
            LevelFrom::Rules(rules) => {
                let ids: Vec<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
                match ids.as_slice() {
                    [one] => format!("la regla más urgente que se cumple es {one}."),
                    all => format!(
                        "las reglas más urgentes que se cumplen son {}.",
                        all.join(", ")
                    ),
                }
            }
            LevelFrom::IfUnanswered => {
                "ninguna regla que se cumple pide más, pero una regla espera una respuesta, \
                y entonces el nivel nunca es menos urgente."
                    .into()
            }
            LevelFrom::Otherwise => {
                "ninguna regla que se cumple pide más, y ninguna espera una respuesta \
                que este nivel necesite."
                    .into()
            }
        };
        format!("El nivel es «{level}»: {why}")
    }

    fn rules_that(&self, came_out: &CameOut<'_>, count: usize) -> String {
        let rules = match came_out {
            CameOut::Holds(_) => "Reglas que se cumplen",
            CameOut::Waits(_) => "Reglas que esperan",
            CameOut::DoesNotHold => "Reglas que no se cumplen",
        };
        format!("{rules} ({count})")
    }

    fn rule_that(&self, came_out: &CameOut<'_>, id: &str) -> String {
        match came_out {
            CameOut::Holds(_) => format!("La regla {id} se cumple."),
            CameOut::Waits(_) => format!("La regla {id} espera."),
            CameOut::DoesNotHold => format!("La regla {id} no se cumple."),
        }
    }

    fn rule_says(&self, came_out: &CameOut<'_>, say: &str) -> String {
        match came_out {
            CameOut::Holds(_) => format!("Dice: {say}"),
            CameOut::Waits(_) | CameOut::DoesNotHold => format!("Diría: {say}"),
        }
    }

    fn waits_for(&self, names: &[&str]) -> String {
        format!("Espera una respuesta a: {}.", names.join("; "))
    }

    fn only_mentioned(&self, names: &[&str], reason: &str) -> String {
        let names = names.join("», «");
        format!("Espera, porque usted dudó sobre «{names}», y aquí eso no es ni sí ni no. {reason}")
    }

    fn truth(&self, truth: Truth) -> &'static str {
        match truth {
            Truth::Yes => "sí",
            Truth::No => "no",
            Truth::Unsure => "dudoso",
            Truth::NotGiven => "sin respuesta",
        }
    }

    fn unsure_if_asked(&self, answer: &str, parents: &[&str]) -> String {
        let parents = parents.join("», «");
        format!("respuesta: {answer}; es dudoso si procede, por «{parents}»")
    }

    fn open_if_asked(&self, parents: &[&str]) -> String {
        format!("si procede depende de «{}»", parents.join("», «"))
    }

    fn not_asked_because(&self, parents: &[&str]) -> String {
        format!("no se preguntó, por «{}»", parents.join("», «"))
    }
}

fn counted(points: u32) -> String {
    match points {
        1 => "1 punto".into(),
        _ => format!("{points} puntos"),
    }
}

fn in_quotes(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| format!("«{name}»")).collect()
}
