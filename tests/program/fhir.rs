//! FHIR on the command line.

mod batch;
mod commands;
