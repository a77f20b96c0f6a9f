//! What is said in Spanish where something goes wrong.

use std::io::ErrorKind;

use super::{Spanish, problems};
use crate::fault::{Problem, Told};
use crate::language::{ErrorTexts, ErrorWords, Misuse, counted, texts};
use crate::text::IN_ENGLISH;

impl ErrorTexts for Spanish {
    texts! {
        error_mark: "error: ";
        standard_input: "la entrada estándar";
        built_in_rules: "el archivo de reglas del programa";
        nothing_was_asked: "No se preguntó nada, y no hay resultado.";
        note_mark: "nota: ";
        emergency_above: "Lo que se entiende de las respuestas es una emergencia, y está arriba.";
        answers_that_fit: "Las respuestas que encajan: lungnets --lang es --help";
        answers_contradict: "dos respuestas se contradicen";
        correct_one: "Corrija la que no sea cierta.";
        correct_one_or_the_file: "Corrija la que no sea cierta, o quite la respuesta del archivo.";
        nobody_to_ask: "no se dieron respuestas, y no hay a quién preguntar: ";
        no_input: "--no-input lo pide así";
        input_is_no_terminal: "la entrada estándar no es un terminal";
        questions_redirected: "las preguntas van al error estándar, que está redirigido";
        ways_to_answer: "  \
  Para que se le pregunte:  lungnets --lang es en un terminal
  Con un archivo:           lungnets --lang es --answers ARCHIVO
  Desde otro programa:      ... | lungnets --lang es --answers -
  Con opciones:             véase lungnets --lang es --help";
        if_it_applies: " (solo si procede)";
        give_or_say_unsure: "Responda a cada una, o escriba unsure si duda, o quite --require-all.";
        choose_or_force: "Elija otro nombre, o añada --force para reemplazarlo.";
        choose_another: "Elija otro nombre.";
        name_one_in_it: "Dé el nombre de un archivo que esté dentro.";
        output_leads_nowhere: "aviso: la salida estándar está cerrada o no lleva a ninguna parte, y nadie verá el resultado\n\n  \
    Déjela abierta, o nombre un archivo con -o ARCHIVO. Para no ver el resultado, use > /dev/null.\n";
        to_use_rules: "para usar estas reglas: --rules ARCHIVO";
        to_use_a_result: "para seguir con sus respuestas: lungnets --lang es --answers ARCHIVO; para ver si sigue igual: lungnets replay ARCHIVO";
        to_use_fhir: "para leer una respuesta: lungnets --answers ARCHIVO; para una por línea: lungnets batch";
        to_use_another_form: "use el archivo de reglas del que se hizo el formulario, y dé su dirección con --url";
        to_write_answers: "escríbalo así: {\"pregunta\": \"yes\"}, con los nombres que muestra lungnets --lang es --help";
        to_use_a_table: "escríbalo así: {\"pregunta\": \"yes\"}, con los nombres que muestra lungnets --lang es --help; para una tabla está lungnets batch --csv";
        to_use_many: "las respuestas de una persona son un objeto; para muchas personas está lungnets batch";
        to_use_other_rules: "dé el archivo de reglas con el que se hicieron: --rules ARCHIVO";
        fault_at(line: usize, column: usize): "línea {line}, columna {column}";
        not_read(file, reason): "no se pudo leer {file}: {reason}\n\n  Compruebe el nombre, y que tiene permiso para leerlo. No se preguntó nada.";
        too_long(file, most: u64): "{file} tiene más de {most} KiB, y no se leyó\n\n  Compruebe que es el archivo que quería.";
        not_text(file, line: usize): "{file} no es texto en UTF-8 (línea {line})\n\n  Guárdelo como UTF-8 e inténtelo de nuevo. No se preguntó nada.";
        place_not_used(file, what): "nota: no se usa el lugar que hay en {file}: {what}. Se muestran todos los números; --place dice dónde está usted.";
        answer_in(answer, file): "{answer} en {file}";
        closed(option, parents): "{option} tiene respuesta, y según {parents} no procede";
        cannot_be_the_file(file, reason, way_out): "el resultado no puede ir a {file}: {reason}\n\n  {way_out} No se preguntó nada.";
        shown_instead(file, reason): "no se pudo escribir {file}: {reason}\n\n  En su lugar, el resultado se muestra en la salida estándar.\n";
        never_brief(what): "{what} siempre lo dice todo, y --detail brief pide menos\n\n  Quite uno de los dos.";
        only_for_fhir(option): "{option} es solo para FHIR\n\n  Úsela con --format fhir, o quítela.";
        no_such_place(typed, known): "{typed} no es un lugar conocido\n  Diga uno de estos: {known}. Sin lugar se muestran todos los números.";
        no_texts(file, tag): "{file} no tiene textos en el idioma \"{tag}\"\n\n  Póngalos al lado, en un archivo cuyo nombre acabe en .{tag}.json, o quite --lang.";
        used_instead(option, file): "nota: vale {option}, y no la otra respuesta que hay en {file}";
        not_written(reason): "no se pudo escribir el resultado: {reason}\n\n  Se ha perdido. Haga sitio o elija otro lugar, y empiece de nuevo.";
        not_written_but_shown(reason): "no se pudo escribir el resultado en la salida estándar: {reason}\n\n  Está arriba.";
        no_such_topic(typed, known): "no hay ningún tema {typed}\n\n  los temas son: {known}";
        no_such_topic_but(typed, nearest): "no hay ningún tema {typed}\n\n  ¿Quiso decir esto?  lungnets about {nearest} --lang es";
        earlier_version(file, version, now, open): "nota: las respuestas de {file} se dieron a la versión {version} de las preguntas, y esta es la {now}. Puede que no pregunten lo mismo. Lo que no se sabe por esas respuestas cuenta como dudoso{open}.";
        changed_rules(file, now, open): "nota: las respuestas de {file} se dieron a otras reglas con el mismo nombre y la misma versión, {now}. Puede que no pregunten lo mismo. Lo que no se sabe por esas respuestas cuenta como dudoso{open}. Mire cada respuesta.";
        open_again(ids): ", y vuelven a quedar abiertas: {ids}";
        not_asked_before(ids, file): "nota: {ids}: no se preguntaba según las demás respuestas de {file}, y se pregunta ahora que una opción las ha cambiado. Lo que {file} dice ahí cuenta como no respondido.";
    }

    fn foreign(&self, file: &str, kind: &str, way_out: &str) -> String {
        format!(
            "{file} no es texto, sino un archivo de otro programa\n\n  {IN_ENGLISH}{kind}. {way_out}"
        )
    }
}

impl ErrorWords for Spanish {
    fn problem(&self, problem: &dyn Problem) -> Told {
        problems::told(problem)
    }

    fn system_error(&self, kind: ErrorKind) -> Option<&'static str> {
        match kind {
            ErrorKind::NotFound => Some("no existe"),
            ErrorKind::PermissionDenied => Some("el sistema no da permiso"),
            ErrorKind::IsADirectory => Some("es una carpeta"),
            ErrorKind::NotADirectory => Some("parte de su nombre no es una carpeta"),
            ErrorKind::ReadOnlyFilesystem => Some("ahí no se puede escribir"),
            ErrorKind::StorageFull => Some("no queda espacio"),
            ErrorKind::TimedOut => Some("nadie escribió a tiempo"),
            _ => None,
        }
    }

    fn faulty(&self, file: &str, faults: usize) -> String {
        let faults = counted(faults, "error", "errores");
        format!("{file} tiene {faults}, y no se usó")
    }

    fn answers_unusable(&self, answers: usize) -> String {
        match answers {
            1 => "hay 1 respuesta que no sirve, y no se preguntó nada".into(),
            _ => format!("hay {answers} respuestas que no sirven, y no se preguntó nada"),
        }
    }

    fn answers_missing(&self, answers: usize) -> String {
        let answers = match answers {
            1 => "falta 1 respuesta".to_owned(),
            _ => format!("faltan {answers} respuestas"),
        };
        format!("{answers}, y --require-all las pide todas")
    }

    fn misused(&self, misuse: &Misuse<'_>) -> Option<String> {
        let quiso = |near: Option<&str>| {
            let near = near.map(|near| format!("¿Quiso decir {near}? "));
            near.unwrap_or_default()
        };
        let takes = |option: &str, takes: &str| match (takes, option) {
            ("", "--width") => "Escriba un número del 20 al 1000. ".to_owned(),
            ("", "--authored") => "Escriba una fecha, como 2026-01-31. ".to_owned(),
            ("", _) => String::new(),
            (takes, _) => format!("Valores: {takes}. "),
        };
        let (what, way_out) = match *misuse {
            Misuse::NoSuchOption { typed, nearest } => {
                (format!("no hay ninguna opción {typed}"), quiso(nearest))
            }
            Misuse::NoValue { option, takes: all } => {
                (format!("a {option} le falta un valor"), takes(option, all))
            }
            Misuse::NoSuchValue {
                option,
                typed,
                takes: all,
            } => (
                format!("{typed} no es un valor de {option}"),
                takes(option, all),
            ),
            Misuse::Twice(option) => (
                format!("{option} está dos veces"),
                "Deje una de las dos. ".into(),
            ),
            Misuse::Without(option) => (format!("falta {option}"), format!("Añada {option}. ")),
            Misuse::Unexpected(typed) => (format!("{typed} no se espera aquí"), String::new()),
            Misuse::NoSuchCommand { typed, nearest } => (
                format!("no hay ninguna orden {typed}"),
                quiso(nearest) + "Para empezar, escriba: lungnets --lang es. ",
            ),
            Misuse::BeforeACommand => (
                "las opciones del cuestionario no pueden ir delante de una orden".into(),
                "Póngalas detrás, si la orden las tiene, o quítelas. ".into(),
            ),
            Misuse::NoText => (
                "hay algo que no es texto en UTF-8".into(),
                "Escríbalo de nuevo. ".into(),
            ),
        };
        Some(format!(
            "{what}\n\n  {way_out}Todas las opciones: lungnets --lang es --help"
        ))
    }
}
