//! Many answer sets at once: what comes of each line.

mod difference;
mod mangled;
mod refused;
