//! FHIR on the command line.

mod commands;
