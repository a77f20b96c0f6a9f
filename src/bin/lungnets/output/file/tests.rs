use std::io::Write;
use std::path::PathBuf;

use super::{NotSaved, Target};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn names(folder: &tempfile::TempDir) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder.path()).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn a_file_appears_whole_and_only_at_the_end() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let path = folder.path().join("notes.txt");
    let mut target = Target::open(&path, false).unwrap();
    target.write_all(b"half").unwrap();
    assert!(!path.exists());
    target.write_all(b" and half").unwrap();
    target.finish().unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "half and half");
    let mode = path.metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(names(&folder), [path]);
}

#[test]
fn a_file_that_is_given_up_leaves_nothing_behind() {
    let folder = folder();
    let mut target = Target::open(&folder.path().join("notes.txt"), false).unwrap();
    target.write_all(b"half").unwrap();
    drop(target);
    assert!(names(&folder).is_empty());
}

#[test]
fn a_file_that_came_to_be_there_meanwhile_is_not_replaced() {
    let folder = folder();
    let path = folder.path().join("notes.txt");
    let target = Target::open(&path, false).unwrap();
    std::fs::write(&path, "somebody else's").unwrap();
    assert!(target.save("new").is_err());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "somebody else's");
    assert_eq!(names(&folder), [path]);
}

#[test]
fn a_file_that_is_replaced_is_open_to_nobody_to_whom_it_was_not() {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let path = folder.path().join("notes.txt");
    for (before, after) in [
        (0o644, 0o600),
        (0o640, 0o600),
        (0o600, 0o600),
        (0o400, 0o400),
    ] {
        std::fs::write(&path, "mine").unwrap();
        std::fs::set_permissions(&path, Permissions::from_mode(before)).unwrap();
        Target::open(&path, true).unwrap().save("new").unwrap();
        let mode = path.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, after, "{before:o}");
        std::fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_link_to_a_file_is_followed_and_stays_a_link() {
    let folder = folder();
    let (path, link) = (
        folder.path().join("notes.txt"),
        folder.path().join("link.txt"),
    );
    std::fs::write(&path, "mine").unwrap();
    std::os::unix::fs::symlink("notes.txt", &link).unwrap();
    assert!(matches!(Target::open(&link, false), Err(NotSaved::IsThere)));
    Target::open(&link, true).unwrap().save("new").unwrap();
    assert!(link.symlink_metadata().unwrap().is_symlink());
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "new");
}

#[test]
fn what_the_system_calls_standard_output_is_no_file_to_be_replaced() {
    let folder = folder();
    let link = folder.path().join("out");
    std::os::unix::fs::symlink("/dev/stdout", &link).unwrap();
    for path in [std::path::Path::new("/dev/stdout"), &link] {
        let target = Target::open(path, true).unwrap();
        assert!(!target.is_private_file(), "{}", path.display());
    }
    assert!(link.symlink_metadata().unwrap().is_symlink());
}

#[test]
fn what_is_not_whole_has_another_name() {
    let folder = folder();
    let path = folder.path().join("notes.txt");
    let finish = |text: &str, may_replace: bool| {
        let mut target = Target::open(&path, may_replace).unwrap();
        target.write_all(text.as_bytes()).unwrap();
        target.finish_partial()
    };
    for (text, may_replace) in [("first", false), ("second", true)] {
        let partial = finish(text, may_replace).unwrap().unwrap();
        assert_eq!(std::fs::read_to_string(&partial).unwrap(), text);
        assert_eq!(names(&folder), [folder.path().join("notes.txt.partial")]);
    }
    let refused = finish("third", false).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::AlreadyExists);
    let left = std::fs::read_to_string(folder.path().join("notes.txt.partial"));
    assert_eq!(left.unwrap(), "second");
}

#[test]
fn what_is_there_is_refused_unless_it_may_be_replaced() {
    let folder = folder();
    let path = folder.path().join("notes.txt");
    let link = folder.path().join("link.txt");
    std::fs::write(&path, "mine").unwrap();
    std::os::unix::fs::symlink(folder.path().join("nowhere"), &link).unwrap();
    for path in [&path, &link] {
        assert!(matches!(Target::open(path, false), Err(NotSaved::IsThere)));
    }
    let is_folder = Target::open(folder.path(), true);
    assert!(matches!(is_folder, Err(NotSaved::IsFolder)));
    for path in [&path, &link] {
        Target::open(path, true).unwrap().save("new").unwrap();
        assert_eq!(std::fs::read_to_string(path).unwrap(), "new");
    }
    assert!(!folder.path().join("nowhere").exists());
}
