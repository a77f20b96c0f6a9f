//! What is said in Spanish while somebody answers.

use super::Spanish;
use crate::answers::Refusal;
use crate::language::{InterviewTexts, InterviewWords, ResultTexts, texts};
use crate::number::Number;
use crate::quote::quoted;

impl InterviewTexts for Spanish {
    texts! {
        i_am_not_sure: "Dudo, no lo sé";
        skip_this_question: "Pasar esta pregunta";
        all_of_them: "Todas";
        which_unsure: "¿De cuáles de estas cosas duda? \
            Las demás cuentan como no. Si no elige nada, todas cuentan como «no lo sé».";
        place: "Lugar";
        place_not_said: "No se dijo, y por eso se muestran todos los números";
        why_place: "Decide los números y los servicios de su resultado, y nada más.";
        enter_is_all: "Intro  Dudo de todas";
        back_to_the_list: "Volver a la lista entera";
        back_one_question: "Volver a la pregunta anterior";
        stop_without_result: "salir  Dejarlo sin resultado";
        first_question: "Es la primera pregunta. Para dejarlo, pulse Ctrl-C o escriba salir.";
        cannot_skip: "Esta pregunta no se puede pasar. Si no lo sabe, responda que duda.";
        how_much: "Si es que sí: ¿cuánto? Elija la respuesta que mejor encaje.";
        which: "Si es que sí: ¿cuáles? Elija todas las que encajen.";
        no_row_here: "Aún no hay ninguna fila señalada. Pulse antes una flecha, y luego Espacio.";
        space_removes_a_tick: " Espacio quita una marca.";
        new_ticks_replace_it: " Lo que marque ahora la sustituye.";
        line_replaces_it: " Lo que escriba la sustituye entera. Para añadir, empiece con +, como +2.";
        nothing_chosen: "Aún no ha elegido nada.";
        longer_than_window: "(Esto no cabe en su ventana. Suba para leerlo desde el principio.)";
        your_ticks_stay: " Sus marcas se quedan.";
        cleared: "Se borró lo escrito. Con ello no ha elegido nada.";
        cleared_but_ticked: "Se borró lo escrito. Lo marcado sigue así: repase la lista antes de pulsar Intro.";
        ticks_would_be_lost: "Si vuelve ahora, pierde sus marcas. Intro las guarda. Esc vuelve sin ellas.";
        ticks_would_be_lost_to_all: "Esc otra vez: duda de todas. Intro guarda sus marcas.";
        not_all_seen: "Aún no ha visto todo. Mire también esto y pulse Intro.";
        nothing_ticked: "Aún no ha marcado nada. Marque con Espacio lo que encaje; si nada encaja, marque «Nada de esto».";
        ticked_already: "Ya está marcado. Espacio quita la marca.";
        more_prompt: "Pulse Intro para seguir: ";
        begin_prompt: "Pulse Intro para empezar: ";
        begin_help: "Pulse Intro, y viene la primera pregunta. En cada pregunta, ? dice cómo responder. Escriba salir para dejarlo.";
        alarm_prompt: "Intro, atrás o seguir: ";
        alarm_again: "Pulse Intro, o escriba atrás o seguir.";
        need_not_answer: "No hace falta responder más. Pulse Intro para ver sus notas.";
        chosen_by_mistake: "¿Lo eligió por error? Escriba atrás, y luego Intro.";
        chosen_by_mistake_of_several: "¿Eligió algo por error? Escriba atrás, luego Intro, y diga qué respuesta cambia.";
        which_to_change: "Cada una de estas respuestas cuenta:";
        to_change_prompt: "Número de la respuesta que cambia, o Intro para dejarlas: ";
        to_go_on: "Para seguir con las preguntas, escriba seguir, y luego Intro.";
        menu_one: "Elija con las flechas, o escriba, y pulse Intro. Esc vuelve atrás.";
        menu_many: "Muévase con las flechas, marque con Espacio, y pulse Intro. Esc vuelve.";
        menu_which_unsure: "Marque con Espacio, y pulse Intro. Esc: duda de todas.";
        more_above: "(Hay más arriba: pulse la flecha hacia arriba.)";
        more_below: "(Hay más abajo: pulse la flecha hacia abajo.)";
        press_enter_to_go_back: "Pulse Intro para volver atrás.";
        press_enter_to_stop: "Pulse Intro para dejarlo.";
        press_enter_for_help: "Pulse Intro para ver la ayuda.";
        one_digit_one_row: "Una cifra marca una fila: desde el 10, use las flechas y Espacio.";
        answers_may_be_old: "Las respuestas del archivo pueden ser antiguas. ¿Ha cambiado algo, sobre todo hoy? Escriba su número.";
        nothing_before: "No hay ninguna pregunta anterior. Escriba un número para cambiar una respuesta.";
        check_your_answers: "Repase sus respuestas";
        never_counts_as_no: "por prudencia, nunca cuenta como no";
        never_counts_as_yes: "por prudencia, nunca cuenta como sí";
        counts_as_mentioned: "se menciona en el resultado, no se adivina";
        open_not_no: "no se toma como no: consta con lo que podría significar";
        open_not_yes: "no se toma como sí: consta con lo que podría significar";
        given_as_option: "de la línea de comandos";
        given_in_file: "del archivo";
        review_keys: "Escriba un número para cambiar esa respuesta, atrás para la pregunta anterior, o pulse Intro para ver su resultado. Escriba salir para dejarlo sin resultado.";
        review_prompt: "Número, o Intro para ver su resultado: ";
        name_the_file: "Escriba un nombre para el archivo con su terminación, como notas.txt. Para no guardar nada, pulse Intro.";
        save_help: "Las notas completas contienen cada motivo, cada respuesta y las fuentes, para usted y para un médico. Escriba un nombre, como notas.html, para guardarlas en la carpeta en que está: .html es una página para imprimir, .txt texto sin formato, y con .json puede seguir más tarde. Para leerlas aquí, escriba completas. Pulse Intro para no guardar nada.";
        no_way_back: "Desde aquí no se puede volver. Para cambiar una respuesta, pulse Intro y empiece de nuevo.";
        nothing_saved: "No se guardó nada.";
        yes_or_no: "Escriba s para sí, o n para cambiarlo.";
        enter_for_result: "para ver su resultado";
        enter_to_finish: "para acabar";
        save_prompt_before: "Nombre del archivo, o Intro para ver su resultado: ";
        save_prompt_after: "Nombre del archivo, o Intro para acabar: ";
        only_you_will_open: " Solo usted podrá abrirlo.";
        only_you_can_open: " Solo usted puede abrirlo.";
        it_holds_your_answers: " Contiene sus respuestas.";
        it_is_plain_text: "\nEs texto sin formato. Para una página que se imprime, dé un nombre que acabe en .html.";
        name_is_taken: "ya hay algo con ese nombre";
        it_is_a_folder: "es una carpeta";
        it_was_read: "se leyó como entrada, y se perdería";
        nothing_is_kept: "No se envía ni se guarda nada.";
        kept_in_your_file: "No se envía nada. El resultado se guarda solo en su archivo.";
        keys_of_lines: "Escriba atrás para volver, ? para ayuda, y salir para dejarlo.";
        keys_of_menus: "Esc vuelve, ? ayuda, Ctrl-C lo deja. ¿Lector de pantalla? Salga y escriba: lungnets --lang es --plain";
        stopped_half_way: "Se ha dejado sin terminar. No hay resultado, y no se guardó nada.";
        stopped_with_level: "Se ha dejado sin terminar. No se mostraron notas.";
        stopped_before_result: "Se ha dejado. No se mostraron notas.";
        stopped_after_result: "Se ha dejado. Su resultado está arriba. No se guardó ninguna copia.";
        still_does_not_fit: "Eso sigue sin encajar.";
        to_go_on_without: "Para seguir sin respuesta, escriba pasar.";
        none_alone: "Escriba solo n, o sin ella lo que encaje";
        one_of_two_ways: "Escríbalo una vez, de una de las dos maneras";
        unsure_alone: "Escriba d sin las demás, y se le preguntará de cuáles";
        type_a_key: "Escriba una de las letras o números que hay antes de las respuestas";
        help_number: "Escriba el número, o d si duda.";
        prompt_which_unsure: "Números con comas, o Intro para todas: ";
        prompt_number: "Número (d = dudo): ";
        prompt_many: "Números con comas, o una letra: ";
        emergency_call(numbers): "Números de emergencia. {numbers}";
        not_listed(typed, others): "{typed} no está en la lista. Pulse Intro para ir a «{others}», con todos los números.";
        enter_for_place(name): "Pulse Intro para elegir {name}.";
        enter_for_others(others): "Pulse Intro otra vez si es «{others}», con todos los números, o elija otro.";
        key_for_others(key, others): "Si el suyo no está en la lista, escriba {key} ({others}), con todos los números";
        go_on_later(file): "\nPara seguir más tarde, escriba: lungnets --lang es --answers {file}";
        your_answer(answer): "Su respuesta: {answer}";
        answer_so_far(answer, otherwise): "Su respuesta hasta ahora: {answer}. Intro la conserva.{otherwise}";
        no_answer_here(typed): "{typed} no es una de las respuestas. Pulse Intro para borrarlo.";
        so_far(level): "Hasta ahora: {level}";
        so_far_at_least(level): "Hasta ahora, como mínimo: {level}";
        save_offer(enter): "¿Guardar las notas completas? Escriba un nombre de archivo, o pulse Intro {enter} sin ellas. Para leerlas aquí, escriba completas. Un nombre que acaba en .html hace una página para imprimir.";
        not_saved(path, reason, enter): "Error: no se pudo escribir {path}: {reason}. Escriba otro nombre, o pulse Intro {enter}.";
        unsure_of_all(unsure): "«{unsure}» se dice de todo lo que no se elige";
        no_such_row(typed, most: usize): "Error: {typed} no es un número del 1 al {most}. Escriba uno de ellos, o pulse Intro para ver su resultado.";
        no_such_answer(typed, most: usize): "Error: {typed} no es un número del 1 al {most}. Escriba uno de ellos, o pulse Intro para no cambiar ninguno.";
        digits_only(unit): "Escriba solo cifras, en {unit}, como 63, o d si duda";
        number_such_as(example: Number, unit): "Escriba un número, como {example}, en {unit}, o d si duda";
        is_it_right(number: Number, unit): "Escribió {number} {unit}. ¿Es correcto? (s o n): ";
        saved_to(path): "Guardado en {path}.";
        system_says(reason): "el sistema dice «{reason}»";
        cannot_stand_beside(label): "«{label}» no puede estar junto a otras respuestas";
        ticks_stay(reason): "{reason}. Sus marcas se quedan. Espacio quita una.";
        no_longer_ticked(label): "«{label}» ya no está marcado.";
        chosen_and_unsure(label): "«{label}» está a la vez elegido y en duda";
        not_an_answer(typed): "{typed} no es una de las respuestas";
        error(what): "Error: {what}.";
        type_one_of(keys): "Escriba una de estas letras: {keys}";
        prompt_keys(keys): "Responda {keys}: ";
        in_an_emergency_call(numbers): "En una emergencia, llame: {numbers}.";
    }
}

impl InterviewWords for Spanish {
    fn up_to_questions(&self, most: usize) -> String {
        match most {
            1 => "1 pregunta".into(),
            _ => format!("Hasta {most} preguntas"),
        }
    }

    fn progress(&self, place: usize, total: usize, may_shrink: bool) -> String {
        let up_to = if may_shrink { "hasta " } else { "" };
        format!("Pregunta {place} de {up_to}{total}")
    }

    fn beyond_one_digit(&self, digit: &str, first: &str, last: Option<&str>) -> String {
        let rows = match last {
            Some(last) => format!("Del {first} al {last}"),
            None => format!("Para el {first}"),
        };
        format!("Está marcado el {digit}. {rows}, use las flechas y Espacio.")
    }

    fn refused(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Empty => "falta una respuesta".into(),
            Refusal::OneEmpty => "una de varias respuestas está vacía".into(),
            Refusal::NotWhole {
                said,
                from,
                to,
                decimals,
                ..
            } => {
                let number = kind_of_number(*decimals);
                format!("{} no es {number} del {from} al {to}", quoted(said))
            }
            Refusal::NotPlain { from, to, decimals } => {
                let number = kind_of_number(*decimals);
                format!("este número no es {number} del {from} al {to}, solo en cifras")
            }
            Refusal::OutOfRange { said, from, to, .. } => {
                format!("{} no está entre {from} y {to}", quoted(said))
            }
            Refusal::OneOnly => "aquí solo cabe una respuesta".into(),
            Refusal::NoneAndOthers => self.cannot_stand_beside(self.none_of_these()),
            Refusal::TickedAndUnsure { choice } => self.chosen_and_unsure(choice),
            Refusal::UnsureAndUnsureOf { .. } => self.unsure_of_all(self.i_am_not_sure()),
            Refusal::Missing { said, .. }
            | Refusal::NotYesNo { said, .. }
            | Refusal::NoSuchChoice { said, .. }
            | Refusal::MissingInList { said }
            | Refusal::UnsureOfNone { said }
            | Refusal::ListInOne { said }
            | Refusal::NotABox { said } => self.not_an_answer(&quoted(said)),
            Refusal::NoSuchChoices { said, .. } => {
                let said: Vec<String> = said.iter().map(|one| quoted(one)).collect();
                format!("{} no son respuestas de aquí", said.join(", "))
            }
            Refusal::BoxLeftOpen { choice } => self.not_an_answer(&quoted(choice)),
            Refusal::WrongKind { .. } => "eso no es una respuesta aquí".into(),
        }
    }

    fn in_range(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::OutOfRange { from, to, .. } => {
                format!("dé un número del {from} al {to}, o diga que duda")
            }
            _ => refusal.way_out(),
        }
    }
}

/// What kind of number an answer can be.
fn kind_of_number(decimals: u32) -> String {
    match decimals {
        0 => "un número entero".into(),
        1 => "un número con un decimal como mucho".into(),
        most => format!("un número con {most} decimales como mucho"),
    }
}
