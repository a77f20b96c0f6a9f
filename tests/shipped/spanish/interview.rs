//! A whole interview in Spanish: what is typed, and what is said to it.

use lungnets::rules::AnswerKind;

use super::SPANISH;
use crate::support::terminal::screen::Screen;
use crate::support::terminal::setup::Setup;

const ENTER: &str = "\r";

/// What is asked here, in this order. Whatever else the file asks is answered by an option.
const ASKED: [&str; 13] = [
    "emergency_signs",
    "age",
    "cough",
    "lasting_cough",
    "wheezing",
    "breathing",
    "chest_pain",
    "coughing_blood",
    "today_signs",
    "other_signs",
    "family_history",
    "cushings",
    "about_you",
];

fn open(setup: Setup) -> Screen {
    let setup = setup.on_shipped_rules().asking_for_the_place();
    let setup = setup.asking_only(&ASKED).args(&["--lang", "es"]);
    setup.size(80, 60).open()
}

/// The number of a question in the review.
fn row(id: &str) -> String {
    let mut questions = SPANISH.rules().questions().iter();
    let place = questions.position(|question| question.id == id).unwrap();
    (place + 1).to_string()
}

/// Waits for a question of the rules, or for another text, and then presses keys.
fn at(screen: &mut Screen, id: &str, keys: &str) {
    let question = SPANISH.rules().question_by_id(id);
    let ask = question.map_or(id, |question| question.ask.as_str());
    screen.wait_until(ask, || {
        let words = screen.words();
        words.rfind(ask).is_some_and(|at| words.len() - at < 2400)
    });
    screen.settle();
    screen.press(keys);
    screen.settle();
}

/// Answers each of the last questions with no.
fn the_rest_calmly(screen: &mut Screen, no: &str) {
    for id in ["other_signs", "family_history", "cushings", "about_you"] {
        at(screen, id, no);
    }
}

#[test]
fn typed_lines_take_si_no_and_no_se_and_lead_to_a_spanish_result() {
    let mut screen = open(Setup::plain());
    at(&mut screen, "emergency_signs", "no\r");
    at(&mut screen, "¿Dónde está usted ahora?", "España\r");
    at(&mut screen, "age", "sesenta\r");
    screen.wait("no es un número entero del 0 al 120");
    at(&mut screen, "age", "tengo 63 años\r");
    at(&mut screen, "cough", "atrás\r");
    at(&mut screen, "age", "63\r");
    at(&mut screen, "cough", "sí\r");
    at(&mut screen, "lasting_cough", "no sé\r");
    at(&mut screen, "wheezing", "n\r");
    at(&mut screen, "breathing", "no\r");
    at(&mut screen, "chest_pain", "no\r");
    at(&mut screen, "coughing_blood", "sí\r");
    screen.wait("¿cuánto?");
    at(&mut screen, "coughing_blood", "no\r");
    at(&mut screen, "today_signs", "pasar\r");
    the_rest_calmly(&mut screen, "n\r");
    screen.wait("Repase sus respuestas");
    screen.wait("por prudencia, nunca cuenta como no");
    screen.wait("no se toma como no");
    at(&mut screen, "Número, o Intro", &row("chest_pain"));
    screen.press(ENTER);
    at(&mut screen, "chest_pain", "s\r");
    screen.wait("Hable hoy con un médico.");
    at(&mut screen, "Número, o Intro", ENTER);
    at(&mut screen, "¿Guardar las notas completas?", "no\r");
    screen.wait("No se guardó nada.");
    screen.wait("Emergencia: España 112.");
    screen.wait("Traducido sin revisión");
    assert_eq!(screen.exit_code(), 0);
}

#[test]
fn in_a_menu_s_is_yes_and_the_emergency_advice_and_the_last_words_are_spanish() {
    let mut screen = open(Setup::menu());
    at(&mut screen, "emergency_signs", "n\r");
    at(&mut screen, "¿Dónde está usted ahora?", "españa\r");
    at(&mut screen, "age", "d\r");
    at(&mut screen, "cough", "s\r");
    screen.wait("Su respuesta: Sí");
    at(&mut screen, "lasting_cough", "no sé\r");
    screen.wait("Su respuesta: No lo sé");
    at(&mut screen, "wheezing", "p\r");
    at(&mut screen, "breathing", "n\r");
    at(&mut screen, "chest_pain", "n\r");
    at(&mut screen, "coughing_blood", "4\r");
    screen.wait("Pida ayuda ahora mismo.");
    screen.wait("España: 112.");
    at(&mut screen, "Intro, atrás o seguir:", "seguir\r");
    at(&mut screen, "today_signs", "salir\r");
    screen.wait("Se ha dejado sin terminar. No se mostraron notas.");
    assert_eq!(screen.exit_code(), 130);
    let words = screen.words();
    let last = words.rsplit("No se mostraron notas.").next().unwrap();
    assert!(
        last.contains("Pida ayuda ahora mismo.") && last.contains("112"),
        "{last}"
    );
    assert!(!last.contains("Si se siente"), "{last}");
}

#[test]
fn no_se_ticks_nothing_in_a_list_and_is_never_none() {
    let mut screen = open(Setup::menu());
    at(&mut screen, "emergency_signs", "no sé");
    screen.press(ENTER);
    screen.settle();
    screen.press(ENTER);
    screen.settle();
    let text = screen.text();
    assert!(!text.contains("Su respuesta: Nada de esto"), "{text}");
}

#[test]
fn a_country_typed_in_a_menu_is_found_or_leads_to_other_places() {
    const PLACE: &str = "¿Dónde está usted ahora?";
    for (typed, place) in [
        ("España", "España"),
        ("Alemania", "UE"),
        ("México", "México"),
        ("guatemala", "Guatemala"),
        ("estados unidos", "EEUU"),
        ("Reino Unido", "Reino Unido"),
    ] {
        let mut screen = open(Setup::menu());
        at(&mut screen, "emergency_signs", "n\r");
        at(&mut screen, PLACE, typed);
        screen.press(ENTER);
        screen.wait(&format!("Su respuesta: {place}"));
    }
    for typed in ["Cuba", "Bolivia", "dolor de pecho"] {
        let mut screen = open(Setup::menu());
        at(&mut screen, "emergency_signs", "n\r");
        at(&mut screen, PLACE, typed);
        screen.wait("no está en la lista. Pulse Intro para ir a «Otro lugar»");
        screen.press(ENTER);
        screen.wait("Pulse Intro otra vez si es «Otro lugar», con todos los números");
        assert!(!screen.text().contains("Su respuesta: Otro lugar"));
        screen.press(ENTER);
        screen.wait("Su respuesta: Otro lugar");
    }
}

#[test]
fn a_country_typed_on_a_line_that_is_not_listed_leads_to_other_places() {
    let mut screen = open(Setup::plain());
    at(&mut screen, "emergency_signs", "n\r");
    at(&mut screen, "¿Dónde está usted ahora?", "Cuba\r");
    let last = SPANISH.rules().places().known.len() + 1;
    screen.wait(&format!(
        "Si el suyo no está en la lista, escriba {last} (Otro lugar), con todos los números."
    ));
    screen.press(&format!("{last}\r"));
    screen.wait("Su respuesta: Otro lugar");
}

#[test]
fn every_list_stands_whole_in_the_smallest_usual_window_in_spanish_too() {
    let questions = SPANISH.rules().questions().iter();
    let lists = questions.filter(|question| matches!(question.answer, AnswerKind::AnyOf(_)));
    for question in lists {
        let setup = Setup::menu()
            .on_shipped_rules()
            .asking_only(&[&question.id]);
        let setup = setup.args(&["--lang", "es"]).size(80, 24);
        let mut screen = setup.open();
        at(&mut screen, "Intro para empezar", ENTER);
        screen.wait(&question.choices()[0].label);
        screen.settle();
        let words = screen.words();
        let last = question.choices().last().unwrap();
        for text in [&question.ask, &last.label].into_iter().chain(&last.hint) {
            assert!(words.contains(text.as_str()), "{text}\n{}", screen.text());
        }
        assert!(!words.contains("Hay más abajo"), "{}", screen.text());
        screen.press("\x03");
        assert_eq!(screen.exit_code(), 130);
    }
}
