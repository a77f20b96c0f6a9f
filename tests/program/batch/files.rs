//! Files in and out: whole at the end, or not there at all.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::made;
use super::run::{answer, batch, folder, names, outcome};

#[test]
fn a_file_holds_what_standard_output_would_and_only_its_owner_reads_it() {
    let folder = folder("a_file_out");
    let path = folder.join("out.ndjson");
    let (input, _) = made::lines(500, 5);
    let to_file = answer(&format!("-o {}", path.display()), &input);
    let to_pipe = answer("", &input);
    assert_eq!((to_file.code, to_file.stdout.as_str()), (7, ""));
    let partial = folder.join("out.ndjson.partial");
    assert_eq!(names(&folder), ["out.ndjson.partial"]);
    assert_eq!(fs::read_to_string(&partial).unwrap(), to_pipe.stdout);
    let name = partial.display().to_string();
    assert!(
        to_file.stderr.contains(&format!("It is in {name};")),
        "{}",
        to_file.stderr
    );
    let kept = answer(&format!("--keep-errors -o {}", path.display()), &input);
    assert_eq!((kept.code, &kept.stderr), (7, &to_pipe.stderr));
    assert_eq!(fs::read_to_string(&path).unwrap(), to_pipe.stdout);
    for path in [path, partial] {
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}

const SOUND: &str = "id,age\na,63\nb,40\n";
const BROKEN: &str = "id,age\na,63\nb,old\n";

/// What `make` looks at: whether the output is there, and not older than the input.
fn is_up_to_date(folder: &Path) -> bool {
    let changed = |name: &str| fs::metadata(folder.join(name)).and_then(|file| file.modified());
    changed("out.csv").is_ok_and(|output| output >= changed("in.csv").unwrap())
}

/// Changes the input, later than whatever is there.
fn change(folder: &Path, table: &str) {
    std::thread::sleep(std::time::Duration::from_millis(20));
    fs::write(folder.join("in.csv"), table).unwrap();
}

/// After a run with a broken row `make` must not take its output for good, nor that of a run before.
#[test]
fn a_file_with_errors_is_not_taken_for_good_by_what_make_looks_at() {
    let folder = folder("looked_at_by_make");
    let run = || {
        let here = folder.display();
        outcome(
            batch(&format!("{here}/in.csv --force -o {here}/out.csv")),
            "",
        )
        .code
    };
    for before in ["nothing", "the output of a sound table"] {
        change(&folder, BROKEN);
        assert_eq!((run(), is_up_to_date(&folder)), (7, false), "{before}");
        change(&folder, SOUND);
        assert_eq!((run(), is_up_to_date(&folder)), (0, true), "{before}");
    }
    assert_eq!(names(&folder), ["in.csv", "out.csv", "out.csv.partial"]);
}

#[test]
fn a_file_with_errors_is_made_again_by_the_next_make() {
    if Command::new("make").arg("--version").output().is_err() {
        println!("skipped: there is no make here");
        return;
    }
    let folder = folder("made_by_make");
    let program = crate::support::run::PROGRAM;
    let rule = format!("out.csv: in.csv\n\t{program} batch in.csv --force -o out.csv\n");
    fs::write(folder.join("Makefile"), rule).unwrap();
    let make = || Command::new("make").current_dir(&folder).output().unwrap();
    for _ in 0..2 {
        change(&folder, BROKEN);
        for _ in 0..2 {
            let made = make();
            assert!(!made.status.success());
            let said = String::from_utf8_lossy(&made.stdout);
            assert!(!said.contains("up to date"), "{said}");
        }
        change(&folder, SOUND);
        assert!(make().status.success());
        assert!(String::from_utf8_lossy(&make().stdout).contains("up to date"));
    }
}

#[test]
fn the_file_on_standard_input_is_never_replaced() {
    let folder = folder("a_file_on_standard_input");
    let path = folder.join("both.ndjson");
    fs::write(&path, "{\"id\":1,\"age\":63}\n").unwrap();
    let link = folder.join("link.ndjson");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let hard = folder.join("hard.ndjson");
    fs::hard_link(&path, &hard).unwrap();
    for output in [&path, &link, &hard] {
        let mut command = batch(&format!("--force -o {}", output.display()));
        command.stdin(fs::File::open(&path).unwrap());
        let outcome = command.output().unwrap();
        let said = String::from_utf8_lossy(&outcome.stderr);
        assert_eq!(outcome.status.code(), Some(1), "{said}");
        assert!(said.contains("it was read as input"), "{said}");
    }
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "{\"id\":1,\"age\":63}\n"
    );
}

#[test]
fn standard_output_that_is_closed_is_told_and_quiet_says_nothing() {
    let run = |line: &str| {
        let mut shell = Command::new("sh");
        let program = crate::support::run::PROGRAM;
        shell.args(["-c", line, "sh", program]).env_clear();
        String::from_utf8(shell.output().unwrap().stderr).unwrap()
    };
    let closed = run("echo '{}' | \"$1\" batch >&-");
    assert!(
        closed.starts_with("warning: standard output is closed"),
        "{closed}"
    );
    assert_eq!(run("echo '{}' | \"$1\" batch -q >&-"), "");
    assert_eq!(run("echo '{\"age\":63}' | \"$1\" batch > /dev/null"), "");
}

#[test]
fn a_file_that_is_there_is_replaced_only_by_force() {
    let folder = folder("a_file_replaced");
    let path = folder.join("out.ndjson");
    fs::write(&path, "mine\n").unwrap();
    let arguments = format!("--fields id,rank -o {}", path.display());
    let refused = answer(&arguments, "{\"id\":1,\"age\":63}\n");
    assert_eq!(refused.code, 1);
    assert!(refused.stderr.contains("--force"), "{refused:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine\n");
    let forced = answer(&format!("{arguments} --force"), "{\"id\":1,\"age\":63}\n");
    assert_eq!(forced.code, 0);
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "{\"id\":1,\"rank\":1}\n"
    );
}

/// What an earlier run left may be all that somebody has of it.
#[test]
fn an_output_with_errors_is_replaced_only_by_force_and_that_is_said_before_anything_is_read() {
    let folder = folder("a_partial_file_replaced");
    let (path, partial) = (folder.join("out.ndjson"), folder.join("out.ndjson.partial"));
    fs::write(&partial, "mine\n").unwrap();
    let arguments = format!("-o {}", path.display());
    for input in ["{\"age\":63}\n", "{\"age\":63}\noops\n"] {
        let refused = answer(&arguments, input);
        let said = "out.ndjson.partial cannot be the file for the output";
        assert_eq!(refused.code, 1);
        assert!(
            refused.stderr.contains(said) && refused.stderr.contains("--force"),
            "{refused:?}"
        );
        assert_eq!(fs::read_to_string(&partial).unwrap(), "mine\n");
    }
    for (option, code) in [("--keep-errors", 7), ("--force --stop-on-error", 7)] {
        assert_eq!(
            answer(&format!("{arguments} {option}"), "{\"age\":63}\noops\n").code,
            code
        );
        assert_eq!(fs::read_to_string(&partial).unwrap(), "mine\n", "{option}");
    }
    assert_eq!(answer(&format!("{arguments} --force"), "oops\n").code, 7);
    assert!(fs::read_to_string(&partial).unwrap().contains("not_json"));
    fs::remove_file(&partial).unwrap();
    fs::create_dir(&partial).unwrap();
    let refused = answer(&format!("{arguments} --force"), "oops\n");
    assert!(
        refused.code == 1 && refused.stderr.contains("it is a folder"),
        "{refused:?}"
    );
}

#[test]
fn the_input_is_never_replaced_not_even_by_force() {
    let folder = folder("a_file_as_both");
    let path = folder.join("both.ndjson");
    fs::write(&path, "{\"id\":1,\"age\":63}\n").unwrap();
    for force in ["", "--force"] {
        let arguments = format!("{0} --fields id,rank -o {0} {force}", path.display());
        let refused = answer(&arguments, "");
        assert_eq!(refused.code, 1);
        assert!(
            refused.stderr.contains("it was read as input"),
            "{refused:?}"
        );
        assert!(
            refused.stderr.contains("Choose another name."),
            "{refused:?}"
        );
    }
    assert_eq!(
        fs::read_to_string(&path).unwrap(),
        "{\"id\":1,\"age\":63}\n"
    );
    assert_eq!(names(&folder), ["both.ndjson"]);
}

#[test]
fn a_run_that_stops_at_an_error_makes_no_file() {
    let folder = folder("a_file_stopped");
    let path = folder.join("out.ndjson");
    let arguments = format!("--stop-on-error -o {}", path.display());
    let outcome = answer(&arguments, "{\"age\":63}\nhello\n");
    assert_eq!(outcome.code, 7);
    assert!(outcome.stderr.contains("No file was made."), "{outcome:?}");
    assert!(names(&folder).is_empty());
}

#[test]
fn places_that_cannot_be_read_or_written_are_told_before_anything_is_read() {
    let folder = folder("no_place");
    let here = folder.display();
    for (arguments, said) in [
        (
            format!("{here}/nothing.ndjson"),
            "nothing.ndjson could not be read",
        ),
        (format!("{here}"), "could not be read: is a directory"),
        (
            format!("-o {here}/not/there"),
            "cannot be the file for the output",
        ),
        (format!("-o {here}"), "it is a folder"),
    ] {
        let outcome = answer(&arguments, "{\"age\":63}\n");
        assert_eq!(
            (outcome.code, outcome.stdout.as_str()),
            (1, ""),
            "{arguments}"
        );
        assert!(
            outcome.stderr.contains(said),
            "{arguments}: {}",
            outcome.stderr
        );
    }
    assert!(names(&folder).is_empty());
}

#[test]
fn a_wrong_header_leaves_no_file() {
    let folder = folder("wrong_header");
    let outcome = answer(&format!("--csv -o {}/out", folder.display()), "couhg\n");
    assert_eq!(outcome.code, 4);
    assert!(names(&folder).is_empty());
}

#[test]
fn a_full_disk_is_told_with_its_path() {
    if !Path::new("/dev/full").exists() {
        println!("skipped: this machine has no /dev/full");
        return;
    }
    let to_device = answer("-o /dev/full", "{\"age\":63}\n");
    assert_eq!(to_device.code, 1);
    assert!(
        to_device
            .stderr
            .starts_with("error: /dev/full could not be written: no space left"),
        "{to_device:?}"
    );
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .unwrap();
    let mut child = batch("")
        .stdin(Stdio::piped())
        .stdout(full)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"{\"age\":63}\n").unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said.starts_with("error: standard output could not be written: no space left"),
        "{said}"
    );
}

/// A file system of one megabyte that is gone with this value.
struct SmallDisk(std::path::PathBuf);

impl SmallDisk {
    fn mount(at: std::path::PathBuf) -> Option<Self> {
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"])
            .arg(&at)
            .output();
        match mounted {
            Ok(output) if output.status.success() => Some(Self(at)),
            Ok(output) => {
                println!("skipped: {}", String::from_utf8_lossy(&output.stderr));
                None
            }
            Err(error) => {
                println!("skipped: there is no mount here: {error}");
                None
            }
        }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).output();
    }
}

#[test]
fn a_disk_that_fills_up_leaves_no_file_that_looks_whole() {
    let Some(disk) = SmallDisk::mount(folder("small_disk")) else {
        return;
    };
    let path = disk.0.join("out.ndjson");
    let (input, _) = made::lines(5000, 0);
    let full = answer(&format!("-o {}", path.display()), &input);
    let expected = format!(
        "error: {} could not be written: no space left",
        path.display()
    );
    assert_eq!(full.code, 1);
    assert!(full.stderr.starts_with(&expected), "{}", full.stderr);
    assert!(names(&disk.0).is_empty(), "{:?}", names(&disk.0));
    // What fits is kept, on the same disk.
    let fits = answer(&format!("--fields rank -o {}", path.display()), &input);
    assert_eq!(fits.code, 0);
    assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 5000);
}

#[test]
fn a_file_that_stops_being_readable_half_way_is_an_error() {
    // A folder of the system that can be opened as a file, and not be read.
    let memory = Path::new("/proc/self/mem");
    if !memory.exists() {
        println!("skipped: this machine has no /proc");
        return;
    }
    let outcome = outcome(batch(memory.to_str().unwrap()), "");
    assert_eq!((outcome.code, outcome.stdout.as_str()), (1, ""));
    assert!(
        outcome.stderr.contains("/proc/self/mem could not be read"),
        "{outcome:?}"
    );
}

#[test]
fn a_file_of_an_earlier_run_is_named_as_such() {
    let folder = folder("earlier_run");
    let path = folder.join("levels.csv");
    let run = |table: &str| answer(&format!("--csv --force -o {}", path.display()), table);
    let older = "What has that name now is older, and not of this run.";
    assert!(!run("id,age\na,old\n").stderr.contains(older));
    assert_eq!(run("id,age\na,63\n").code, 0);
    let broken = run("id,age\na,old\n");
    assert!(broken.stderr.contains(older), "{}", broken.stderr);
}
