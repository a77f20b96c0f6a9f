//! A file for the result: made beside the place it is meant for before anything is asked, and put there whole.

use std::error::Error;
use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use tempfile::NamedTempFile;

use crate::exit::Exit;
use crate::files_read;
use crate::phrases::reason;
use crate::signals;

/// What stands behind the name of a file that is not what it should be.
const PARTIAL: &str = ".partial";

/// Who may open a file: its owner.
#[cfg(unix)]
const PRIVATE: u32 = 0o600;

/// A file that is being written. Under its own name it appears at the end, whole, or not at all.
#[derive(Debug)]
pub struct Target {
    path: PathBuf,
    goes_to: GoesTo,
    replaces: bool,
}

#[derive(Debug)]
enum GoesTo {
    /// A file beside the place, that only its owner can read.
    Beside(NamedTempFile),
    /// What is there is a device or a pipe: it has nothing to lose, and cannot be replaced by a file.
    Device(File),
}

/// Why there is no such file.
#[derive(Debug)]
pub enum NotSaved {
    /// Something has that name already, and nobody said that it may be replaced.
    IsThere,
    /// A folder has that name.
    IsFolder,
    /// It is a file that this run reads.
    IsInput,
    /// The system refuses.
    System(io::Error),
}

impl fmt::Display for NotSaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::IsThere => f.write_str("something of that name is there already"),
            Self::IsFolder => f.write_str("it is a folder"),
            Self::IsInput => f.write_str("it was read as input, and would be lost"),
            Self::System(error) => f.write_str(&reason(error)),
        }
    }
}

impl Error for NotSaved {}

/// The unfinished file, to be taken away when the program is stopped.
static UNFINISHED: Mutex<Unfinished> = Mutex::new(Unfinished::Nothing);

enum Unfinished {
    Nothing,
    File(PathBuf),
    /// The program is being stopped: no file may be begun or put under its name any more.
    TooLate,
}

impl Target {
    /// Opens a file for writing that appears under `path` when it is [finished](Self::finish).
    ///
    /// # Errors
    /// When something is there already and `replaces` is false, when it is a file that was read, and where no file can
    /// be made.
    pub fn open(path: &Path, replaces: bool) -> Result<Self, NotSaved> {
        let path = std::path::absolute(path).map_err(NotSaved::System)?;
        let path = if is_stream(&path) {
            path
        } else {
            followed(path)
        };
        let goes_to = match fs::metadata(&path) {
            Ok(there) if there.is_dir() => return Err(NotSaved::IsFolder),
            Ok(_) if is_stream(&path) => GoesTo::Device(device(&path).map_err(NotSaved::System)?),
            Ok(there) if there.is_file() && files_read::hold(&path) => {
                return Err(NotSaved::IsInput);
            }
            Ok(there) if there.is_file() && !replaces => return Err(NotSaved::IsThere),
            Ok(there) if there.is_file() => GoesTo::beside(&path)?,
            Ok(_) => GoesTo::Device(device(&path).map_err(NotSaved::System)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if fs::symlink_metadata(&path).is_ok() && !replaces {
                    return Err(NotSaved::IsThere); // a link that leads nowhere
                }
                GoesTo::beside(&path)?
            }
            Err(error) => return Err(NotSaved::System(error)),
        };
        Ok(Self {
            path,
            goes_to,
            replaces,
        })
    }

    /// Returns the whole path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns whether it is a file of its own, which only its owner can open, and no device or pipe.
    pub fn is_private_file(&self) -> bool {
        matches!(self.goes_to, GoesTo::Beside(_))
    }

    /// Puts the file under its name; only now can anybody see it there.
    ///
    /// # Errors
    /// When the system could not keep what was written, or when something has come to be there meanwhile.
    pub fn finish(self) -> io::Result<()> {
        let (path, replaces) = (self.path.clone(), self.replaces);
        self.finish_as(&path, replaces)
    }

    /// Puts the file under another name, so that nobody takes it for the one that was asked for, and returns that
    /// name. What an earlier run left there is replaced. A device has no other name, and none is returned.
    ///
    /// # Errors
    /// As [`finish`](Self::finish), and when what is there was read.
    pub fn finish_partial(self) -> io::Result<Option<PathBuf>> {
        if !self.is_private_file() {
            return self.finish().map(|()| None);
        }
        let mut name = self.path.clone().into_os_string();
        name.push(PARTIAL);
        let path = PathBuf::from(name);
        if path.is_file() && files_read::hold(&path) {
            return Err(io::Error::other(NotSaved::IsInput));
        }
        self.finish_as(&path, true).map(|()| Some(path))
    }

    fn finish_as(self, path: &Path, replaces: bool) -> io::Result<()> {
        let file = match self.goes_to {
            GoesTo::Device(mut device) => return device.flush(),
            GoesTo::Beside(file) => file,
        };
        keep_strict(file.as_file(), path)?;
        file.as_file().sync_all()?;
        let mut unfinished = unless_too_late();
        let put = if replaces {
            file.persist(path)
        } else {
            file.persist_noclobber(path)
        };
        *unfinished = Unfinished::Nothing;
        put.map(drop).map_err(|error| error.error)
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.goes_to {
            GoesTo::Beside(file) => file.write(bytes),
            GoesTo::Device(device) => device.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.goes_to {
            GoesTo::Beside(file) => file.flush(),
            GoesTo::Device(device) => device.flush(),
        }
    }
}

impl GoesTo {
    fn beside(path: &Path) -> Result<Self, NotSaved> {
        let folder = path.parent().unwrap_or(Path::new("/"));
        let name = path.file_name().ok_or(NotSaved::IsFolder)?;
        let mut prefix = std::ffi::OsString::from(".");
        prefix.push(name);
        prefix.push(".");
        let mut options = tempfile::Builder::new();
        options.prefix(&prefix).suffix(".part");
        #[cfg(unix)]
        options.permissions(std::os::unix::fs::PermissionsExt::from_mode(PRIVATE));
        let mut unfinished = unless_too_late();
        let file = options.tempfile_in(folder).map_err(NotSaved::System)?;
        *unfinished = Unfinished::File(file.path().to_owned());
        Ok(Self::Beside(file))
    }
}

/// The most links that are followed from one to the next.
const MOST_LINKS: usize = 40;

/// What a link to a regular file leads to; every other path as it is. A link that leads elsewhere is no way to a file.
fn followed(path: PathBuf) -> PathBuf {
    let mut end = path.clone();
    for _ in 0..MOST_LINKS {
        let Ok(next) = fs::read_link(&end) else {
            break;
        };
        end.pop();
        end.push(next);
        if is_stream(&end) {
            return end;
        }
    }
    if end.is_file() { end } else { path }
}

/// Whether a name is the system's for something that is open already: it is written to, and never replaced, even where
/// it leads to a file.
fn is_stream(path: &Path) -> bool {
    let streams = [
        "/dev/stdout",
        "/dev/stderr",
        "/dev/stdin",
        "/dev/fd",
        "/proc",
    ];
    streams.iter().any(|stream| path.starts_with(stream))
}

/// Lets a file be open to nobody to whom the one that it replaces was not.
#[cfg(unix)]
fn keep_strict(file: &File, replaced: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let Ok(there) = fs::metadata(replaced) else {
        return Ok(());
    };
    let mode = there.permissions().mode() & PRIVATE;
    file.set_permissions(fs::Permissions::from_mode(mode))
}

/// On other systems the folder decides.
#[cfg(not(unix))]
fn keep_strict(_: &File, _: &Path) -> io::Result<()> {
    Ok(())
}

/// Opens a device or a pipe. A pipe that nobody reads is an error, not a wait without end.
fn device(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.append(true);
    #[cfg(unix)]
    let file = {
        use nix::fcntl::{FcntlArg, OFlag, fcntl};
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(OFlag::O_NONBLOCK.bits());
        let file = options.open(path)?;
        fcntl(&file, FcntlArg::F_SETFL(OFlag::empty()))?; // from here on a slow reader is waited for
        file
    };
    #[cfg(not(unix))]
    let file = options.open(path)?;
    Ok(file)
}

/// Takes an unfinished file away, for an ending that runs no destructors.
pub fn take_unfinished_away() {
    let mut unfinished = unfinished();
    if let Unfinished::File(path) = &*unfinished {
        let _ = fs::remove_file(path);
    }
    *unfinished = Unfinished::TooLate;
}

fn unfinished() -> MutexGuard<'static, Unfinished> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns the unfinished file, which an ending that comes now must wait for. Where the ending was first, this
/// waits for it.
fn unless_too_late() -> MutexGuard<'static, Unfinished> {
    loop {
        let unfinished = unfinished();
        if !matches!(*unfinished, Unfinished::TooLate) {
            return unfinished;
        }
        drop(unfinished);
        thread::park();
    }
}

/// Sets what a signal does from now on, before any other thread runs: it leaves no unfinished file behind, and then does
/// this.
pub fn take_unfinished_away_when_stopped(and_then: fn()) {
    let end = move || {
        take_unfinished_away();
        and_then();
        std::process::exit(i32::from(Exit::Stopped.code()))
    };
    signals::lead_to(end, None);
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
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
        let mut target = Target::open(&path, false).unwrap();
        target.write_all(b"new").unwrap();
        std::fs::write(&path, "somebody else's").unwrap();
        assert!(target.finish().is_err());
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
            let mut target = Target::open(&path, true).unwrap();
            target.write_all(b"new").unwrap();
            target.finish().unwrap();
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
        let mut target = Target::open(&link, true).unwrap();
        target.write_all(b"new").unwrap();
        target.finish().unwrap();
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
        for text in ["first", "second"] {
            let mut target = Target::open(&path, false).unwrap();
            target.write_all(text.as_bytes()).unwrap();
            let partial = target.finish_partial().unwrap().unwrap();
            assert_eq!(std::fs::read_to_string(&partial).unwrap(), text);
            assert_eq!(names(&folder), [folder.path().join("notes.txt.partial")]);
        }
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
            let mut target = Target::open(path, true).unwrap();
            target.write_all(b"new").unwrap();
            target.finish().unwrap();
            assert_eq!(std::fs::read_to_string(path).unwrap(), "new");
        }
        assert!(!folder.path().join("nowhere").exists());
    }
}
