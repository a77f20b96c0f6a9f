//! What must hold of the frozen rules for every sheet of answers, with questions skipped and unsure ones included.

mod explained_again;

mod ages;
mod calm;
mod explained;
mod honesty;
mod results;
mod worse;
