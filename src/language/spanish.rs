//! Spanish: plain, and with `usted`. It avoids adjectives that would have to know whether it is said to a woman or a
//! man.

mod errors;
mod explained;
mod help;
mod interview;
mod problems;
mod result;

use super::{Keys, Meant, Words};

/// Spanish.
#[derive(Debug)]
pub(super) struct Spanish;

impl Words for Spanish {}

impl Keys for Spanish {
    fn words_for(&self, meant: Meant) -> &'static [&'static str] {
        match meant {
            Meant::Yes => &["s", "si", "claro"],
            Meant::No => &["n", "no", "nunca", "ninguna", "ninguno", "nada"],
            Meant::Unsure => &[
                "d",
                "no se",
                "no lo se",
                "nose",
                "dudo",
                "duda",
                "dudoso",
                "dudosa",
                "no estoy seguro",
                "no estoy segura",
                "quizas",
                "quiza",
                "tal vez",
                "talvez",
                "a lo mejor",
                "puede",
                "puede ser",
            ],
            Meant::Skip => &["p", "pasar", "saltar", "omitir"],
            Meant::Back => &["a", "atras", "volver"],
            Meant::Stop => &[
                "salir", "parar", "terminar", "q", "alto", "fin", "dejar", "dejarlo",
            ],
            Meant::Help => &["?", "ayuda"],
            Meant::GoOn => &["seguir", "continuar", "c"],
            Meant::Result => &["r", "resultado"],
            Meant::Full => &["completas"],
            Meant::And => &["y", "e"],
            Meant::BesideANumber => &["tengo", "edad", "ano", "anos", "cumplidos"],
        }
    }
}
