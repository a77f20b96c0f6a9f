//! Many answer sets at once: what comes of each line.

mod absent;
mod difference;
mod headers;
mod mangled;
mod refused;
