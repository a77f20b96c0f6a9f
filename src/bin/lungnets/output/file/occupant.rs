//! What is in the way where somebody wants to write: what is there, and whether it is a file that this run reads. The
//! program never replaces a file that it was given to read.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use same_file::Handle;

/// What is at a path already.
#[derive(Debug)]
pub enum Occupant {
    Folder,
    /// A device, a pipe, or something that is open already: it has nothing to lose, and cannot be replaced by a file.
    Device,
    File,
    /// A link that leads to nothing.
    DeadLink,
    Nothing,
}

impl Occupant {
    /// Returns the whole path to write to, and what is there: where a link leads to a file, that file.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn of(path: &Path) -> io::Result<(PathBuf, Self)> {
        let path = std::path::absolute(path)?;
        let path = if is_stream(&path) {
            path
        } else {
            followed(path)
        };
        let occupant = match fs::metadata(&path) {
            Ok(there) if there.is_dir() => Self::Folder,
            Ok(there) if there.is_file() && !is_stream(&path) => Self::File,
            Ok(_) => Self::Device,
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Err(_) if fs::symlink_metadata(&path).is_ok() => Self::DeadLink,
            Err(_) => Self::Nothing,
        };
        Ok((path, occupant))
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

/// Opens a device or a pipe. A pipe that nobody reads is an error, not a wait without end.
pub fn device(path: &Path) -> io::Result<File> {
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

static INPUTS: Mutex<Vec<Handle>> = Mutex::new(Vec::new());

/// Takes down that a file is read.
pub fn add_input(file: &File) {
    if let Ok(handle) = file.try_clone().and_then(Handle::from_file) {
        INPUTS
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(handle);
    }
}

/// Returns whether a file is one of those, under whatever name, or the one on standard input, which may still be read.
pub(super) fn is_input(path: &Path) -> bool {
    let Ok(there) = Handle::from_path(path) else {
        return false;
    };
    let inputs = INPUTS.lock().unwrap_or_else(PoisonError::into_inner);
    inputs.contains(&there) || Handle::stdin().is_ok_and(|stdin| stdin == there)
}
