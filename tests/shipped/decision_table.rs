//! The decision table of the built-in rules, line by line and each line at its border: with these answers the
//! rule holds, and with any one of them fewer it does not.

mod border;
mod table;

mod book_soon;
mod emergency;
mod emergency_clots;
mod emergency_people;
mod emergency_pregnancy;
mod lasting_cough;
mod next_visit;
mod today;
mod today_children;
mod today_people;

mod calmest_level;
mod not_given;
mod not_sure;
mod not_sure_age;
mod safety;
mod safety_of_age;
mod safety_of_answers;
mod safety_of_input;

mod again;
mod agreement;
