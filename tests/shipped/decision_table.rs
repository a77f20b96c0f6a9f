//! The decision table of the built-in rules, line by line and each line at its border: with these answers the
//! rule holds, and with any one of them fewer it does not.

mod asked;
mod border;
mod row;
mod table;

mod book_soon;
mod book_soon_together;
mod emergency_blood_and_pain;
mod emergency_clots;
mod emergency_flushing;
mod emergency_people;
mod emergency_pregnancy;
mod emergency_signs;
mod lasting_cough;
mod matrix;
mod matrix_cells;
mod next_visit;
mod today;
mod today_children;
mod today_fever;
mod today_people;

mod calmest_level;
mod not_given;
mod not_sure;
mod not_sure_age;
mod not_sure_alone;
mod not_sure_words;
mod safety;
mod safety_of_age;
mod safety_of_answers;
mod safety_of_input;

mod again;
mod again_lines;
mod again_unsure;
mod agreement;
