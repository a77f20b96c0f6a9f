//! What a result says in Spanish.

use super::Spanish;
use crate::language::{ResultTexts, ResultWords, counted, texts};

impl ResultTexts for Spanish {
    texts! {
        what_to_do: "Qué hacer";
        in_an_emergency: "En una emergencia, llame al";
        call: "En una emergencia, llame:";
        phone: "Qué decir por teléfono";
        why: "Por qué";
        no_reason: "Ninguna regla se cumple con las respuestas dadas.";
        open_answers: "Lo que no se respondió, o es dudoso, podría ser motivo para actuar.";
        also: "Además";
        not_sure_and_not_counted: "Dudoso, y no se ha contado";
        sooner_if: "Pida ayuda antes si";
        your_answers: "Sus respuestas";
        doctor_questions: "Preguntas para el médico";
        limits: "Lo que esto no puede hacer";
        disclaimers: "Lea también esto";
        rules_used: "Reglas usadas";
        sources: "Fuentes";
        how_sources_are_named: "El número detrás de un motivo lleva aquí. Cada fuente acaba con el día en que la leímos. Los títulos están en su idioma.";
        for_the_doctor: "Para el médico";
        levels: "Los niveles, del más urgente al menos urgente";
        this_result: "este resultado";
        still_possible: "aún posible";
        not_reviewed: "Ningún clínico ha revisado estas reglas.";
        unreviewed_translation: "Traducido sin revisión de un clínico ni de un hablante nativo.";
        yes: "Sí";
        no: "No";
        unsure: "No lo sé";
        not_asked: "No se preguntó";
        not_answered: "Sin respuesta";
        other_answers: "Otras respuestas";
        none_of_these: "Nada de esto";
        not_the_others: "nada de lo demás";
        unsure_of_others: "no sé lo demás";
        and_also: ", y ";
        or: "o";
        any_number: "cualquier número";
        as_yes: "sí";
        as_no: "no";
        background: "Leer más: lungnets about --lang es";
        all_of_it: "Todo: añada --detail full. Leer más: lungnets about --lang es";
        notes_next_time: "Sin guardar. Otra vez: lungnets --lang es -o notas.html. Más: lungnets about --lang es";
        unsure_of_a_list: "cosas de las que dudo";
        unsure_of_the_background: "dudo sobre mis antecedentes";
        topics: "Temas";
        topic: "Tema";
        title: "Título";
        to_read_one: "Para leer uno: ";
        to_read_all: ". Para leer todos: ";
        then(sentence): "Después: {sentence}";
        at_least(sentence): "Como mínimo: {sentence}";
        page_title(title): "{title}: notas para llevar al médico";
        mentioned(listed, level): "{listed}. Podría llevar a: {level}.";
        sooner_level(name): "{name} si";
        rules_were(title, id, version): "{title}: reglas {id}, versión {version}.";
        unsure_of(label): "no lo sé: {label}";
        read_on(day): " (leída el {day})";
        you_said(listed): "Usted dijo: {listed}.";
        not_sure_about(listed): "Usted dudó sobre: {listed}.";
        treated_as(listed, counts_as): "Usted dudó sobre: {listed}; por eso lo hemos tratado como: {counts_as}.";
        counts_lower(listed, level): "Usted dudó sobre: {listed}; por eso de momento cuenta como: {level}.";
        and_more(listed, left_out: usize): "{listed}; y {left_out} más";
        could_be_since(why, most_urgent): "Podría ser más urgente: {why}. El nivel más urgente aún posible es: {most_urgent}.";
        at_least_and_below(least, below): "{least} o más, y menos de {below}";
        or_greater(least): "{least} o más";
        smaller_than(below): "menos de {below}";
        reviewed(reviewer): "Revisado por {reviewer}.";
        reviewed_on(day): " el {day}";
        valid_until(day): ", válido hasta el {day}";
        reviewed_was(scope): "; se revisó: {scope}";
        quoted(words): "«{words}»";
        say(sentence): "Diga: «{sentence}»";
        emergency(numbers): "Emergencia: {numbers}";
        denied(name): "no a «{name}»";
        affirmed(name): "sí a «{name}»";
        labelled(label, name): "«{label}» a «{name}»";
        perhaps(said): "quizás {said}";
    }
}

impl ResultWords for Spanish {
    fn blanks(&self) -> [&'static str; 6] {
        [
            "Nombre",
            "Fecha de nacimiento",
            "Fecha",
            "Estas respuestas son sobre (mí, o quién)",
            "Desde cuándo",
            "Medicinas",
        ]
    }

    fn without_an_answer(&self, questions: usize) -> String {
        counted(
            questions,
            "pregunta quedó sin respuesta",
            "preguntas quedaron sin respuesta",
        )
    }

    fn in_doubt(&self, answers: usize) -> String {
        counted(answers, "respuesta fue dudosa", "respuestas fueron dudosas")
    }

    fn some_could_raise_it(&self, some: usize) -> String {
        let some = counted(some, "de ellas podría", "de ellas podrían");
        format!(", y {some} subirlo")
    }

    fn not_answered_yet(&self, listed: &str, count: usize, level: Option<&str>) -> String {
        match (level, count) {
            (Some(level), 1) => format!("{listed}. Podría llevar a: {level}."),
            (Some(level), _) => format!("{listed}. Cada una podría llevar a: {level}."),
            (None, 1) => format!("{listed}. No haría esto más urgente."),
            (None, _) => format!("{listed}. Ninguna haría esto más urgente."),
        }
    }

    fn open_could_mean(&self, open: usize, could_raise_it: usize, most_urgent: &str) -> String {
        let of_all = match open == could_raise_it {
            true => String::new(),
            false => format!(" de {open}"),
        };
        let answers = match open {
            1 => "respuesta abierta",
            _ => "respuestas abiertas",
        };
        let could_mean = match could_raise_it {
            1 => "podría significar",
            _ => "podrían significar",
        };
        format!("{could_raise_it}{of_all} {answers} {could_mean}: {most_urgent}.")
    }

    fn open(&self, answers: usize, has_notes: bool) -> String {
        let (are, which) = match answers {
            1 => ("respuesta queda abierta", "cuál"),
            _ => ("respuestas quedan abiertas", "cuáles"),
        };
        let named = match has_notes {
            true => format!(" Sus notas dicen {which}."),
            false => String::new(),
        };
        format!("{answers} {are}.{named}")
    }

    fn or_more(&self, change: &str, left_out: usize, has_notes: bool) -> String {
        let where_they_are = if has_notes { " en sus notas" } else { "" };
        let signs = if left_out == 1 { "señal" } else { "señales" };
        format!("{change}, o {left_out} {signs} más{where_they_are}")
    }
}
