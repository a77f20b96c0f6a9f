//! Why the program did not do what it was asked to: said in words, and in the exit code.
//!
//! Every room owns its errors, and says of each what is wrong and what to do next. This room knows none of them.

use std::error::Error;
use std::io::{self, Write};

use crate::exit::Exit;

/// An error that the program ends with.
pub trait Failing: Error {
    /// Returns how the program ends.
    fn exit(&self) -> Exit;

    /// Returns what the person reads: what is wrong, and the way out.
    fn told(&self) -> String {
        told(self)
    }
}

/// Any error that the program ends with.
#[derive(Debug)]
pub struct Failure(Box<dyn Failing>);

impl<E: Failing + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(Box::new(error))
    }
}

impl Failure {
    /// Tells the person, and returns how the program ends.
    pub fn report(&self) -> Exit {
        say(&self.0.told());
        self.0.exit()
    }
}

/// Tells the person of an error after which the program goes on.
pub fn tell(error: &impl Error) {
    say(&told(error));
}

fn told(error: &(impl Error + ?Sized)) -> String {
    format!("error: {error}\n")
}

fn say(text: &str) {
    // Where even this cannot be written, the exit code is all that is left to say it.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
