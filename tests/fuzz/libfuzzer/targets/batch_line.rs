#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| lungnets_fuzz::batch_line::run(data));
