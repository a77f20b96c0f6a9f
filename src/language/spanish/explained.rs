//! What is said in Spanish of how a result came about, and of how questions are answered.

use super::Spanish;
use crate::assessment::CameOut;
use crate::language::{ExplainTexts, ExplainWords, counted, texts};
use crate::number::Number;
use crate::rules::{AnswerKind, CalmStretch, Question, Worse};
use crate::truth::Truth;

impl ExplainTexts for Spanish {
    texts! {
        all_of: "todo esto";
        any_of_these: "algo de esto";
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
        questions_in_order(count: usize): "Preguntas ({count}), en el orden en que se hacen";
        rule_set_in_words(title, id, version): "{title}: reglas {id}, versión {version}";
        finding(name): "el hallazgo «{name}»";
        at_least_of(count: usize): "al menos {count} de estas cosas";
        is_yes(question): "«{question}» es sí";
        is_no(question): "«{question}» es no";
        is_one_of(question, listed): "«{question}» es {listed}";
        includes(question, listed): "«{question}» incluye {listed}";
        is_within(question, unit, borders): "«{question}» ({unit}) es {borders}";
        together_at_least(points): "en total al menos {points} de esto";
        points_for(points): "{points} por ";
        points_for_test(points): "{points} por esto: ";
        points_for_choice(points, choice): "{points} por «{choice}»";
        points_by_choice(question, listed): "«{question}» da {listed}";
        rule_level(name): "Nivel: {name}";
        test_answered(answer): "respuesta: {answer}";
        unsure_if_asked(answer, parents): "respuesta: {answer}; es dudoso si procede, por {parents}";
        open_if_asked(parents): "si procede depende de {parents}";
        not_asked_because(parents): "no se preguntó, por {parents}";
        came_from(answered, place): "{answered} ({place})";
        came_from_instead(answered, place, other, from): "{answered} ({place}; vale en lugar de «{other}» {from})";
        level_from_rule(level, rule): "El nivel es «{level}»: la regla más urgente que se cumple es {rule}.";
        level_from_rules(level, rules): "El nivel es «{level}»: las reglas más urgentes que se cumplen son {rules}.";
        level_if_unanswered(level): "El nivel es «{level}»: ninguna regla que se cumple pide más, pero una regla espera una respuesta, y entonces el nivel nunca es menos urgente.";
        level_otherwise(level): "El nivel es «{level}»: ninguna regla que se cumple pide más, y ninguna espera una respuesta que este nivel necesite.";
        waits_for(listed): "Espera una respuesta a: {listed}.";
        only_mentioned(listed, reason): "Espera, porque usted dudó sobre {listed}, y aquí eso no es ni sí ni no. {reason}";
        value_of_a_list: "PALABRA,...";
        values_of_a_list(own): "{own}; none: nada de esto; unsure, o unsure:PALABRA para una de ellas";
        between_numbers(from: Number, to: Number): "{from} a {to}";
    }
}

impl ExplainWords for Spanish {
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

    fn points(&self, count: u32) -> String {
        counted(count as usize, "punto", "puntos")
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

    fn truth(&self, truth: Truth) -> &'static str {
        match truth {
            Truth::Yes => "sí",
            Truth::No => "no",
            Truth::Unsure => "dudoso",
            Truth::NotGiven => "sin respuesta",
        }
    }
}
