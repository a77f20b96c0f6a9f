//! FHIR R4: what the program writes for other programs, and what it reads from them.

mod client;
mod every_answer;
mod resources;

mod addresses;
mod alarms;
mod emergencies;
mod enabled;
mod forms;
mod harmless;
mod moments;
mod names;
mod passed_over;
mod refusals;
mod responses;
mod round_trip;
mod which_unsure;
