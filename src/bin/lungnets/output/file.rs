//! A file for the result: made beside the place it is meant for before anything is asked, and put there whole.

mod occupant;
#[cfg(all(test, unix))]
mod tests;
mod unfinished;

pub use occupant::add_input;
pub use unfinished::{take_unfinished_away, take_unfinished_away_when_stopped};

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use lungnets::language::Words;
use occupant::{Occupant, device, is_input};
use tempfile::NamedTempFile;

use crate::phrases::reason_in;

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

impl NotSaved {
    /// Returns why, in these words.
    pub fn said(&self, words: &dyn Words) -> String {
        match self {
            Self::IsThere => words.name_is_taken().to_owned(),
            Self::IsFolder => words.it_is_a_folder().to_owned(),
            Self::IsInput => words.it_was_read().to_owned(),
            Self::System(error) => reason_in(error, words),
        }
    }
}

impl Target {
    /// Opens a file for writing that appears under `path` when it is [finished](Self::finish).
    ///
    /// # Errors
    /// When something is there already and `replaces` is false, when it is a file that was read, and where no file can
    /// be made.
    pub fn open(path: &Path, replaces: bool) -> Result<Self, NotSaved> {
        let (path, occupant) = Occupant::of(path).map_err(NotSaved::System)?;
        may_be_replaced(&path, &occupant, replaces)?;
        let goes_to = match occupant {
            Occupant::Device => GoesTo::Device(device(&path).map_err(NotSaved::System)?),
            _ => GoesTo::Beside(beside(&path).map_err(NotSaved::System)?),
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

    /// Writes all that there is to write, and [finishes](Self::finish) the file.
    ///
    /// # Errors
    /// As [`finish`](Self::finish).
    pub fn save(mut self, text: &str) -> io::Result<()> {
        self.write_all(text.as_bytes())?;
        self.finish()
    }

    /// Puts the file under its name; only now can anybody see it there.
    ///
    /// # Errors
    /// When the system could not keep what was written, or when something has come to be there meanwhile.
    pub fn finish(self) -> io::Result<()> {
        let (path, replaces) = (self.path.clone(), self.replaces);
        self.finish_as(&path, replaces)
    }

    /// Returns the other name of the file, by which nobody takes it for the one that was asked for.
    pub fn partial(&self) -> PathBuf {
        let mut name = self.path.clone().into_os_string();
        name.push(PARTIAL);
        PathBuf::from(name)
    }

    /// Makes sure that the file can be [put under its other name](Self::finish_partial) if it comes to that.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn check_partial(&self) -> Result<(), NotSaved> {
        if !self.is_private_file() {
            return Ok(());
        }
        match Occupant::of(&self.partial()).map_err(NotSaved::System)? {
            (_, Occupant::Device) => Err(NotSaved::IsThere),
            (path, occupant) => may_be_replaced(&path, &occupant, self.replaces),
        }
    }

    /// Puts the file under its [other name](Self::partial), and returns that. A device has no other name, and none is
    /// returned.
    ///
    /// # Errors
    /// As [`finish`](Self::finish).
    pub fn finish_partial(self) -> io::Result<Option<PathBuf>> {
        if !self.is_private_file() {
            return self.finish().map(|()| None);
        }
        let (path, replaces) = (self.partial(), self.replaces);
        self.finish_as(&path, replaces).map(|()| Some(path))
    }

    fn finish_as(self, path: &Path, replaces: bool) -> io::Result<()> {
        let file = match self.goes_to {
            GoesTo::Device(mut device) => return device.flush(),
            GoesTo::Beside(file) => file,
        };
        keep_strict(file.as_file(), path)?;
        file.as_file().sync_all()?;
        unfinished::put(file, path, replaces)
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

/// Begins a file beside a path, which only its owner can open.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("/"));
    let mut prefix = std::ffi::OsString::from(".");
    prefix.push(path.file_name().unwrap_or_default());
    prefix.push(".");
    let mut options = tempfile::Builder::new();
    options.prefix(&prefix).suffix(".part");
    #[cfg(unix)]
    options.permissions(std::os::unix::fs::PermissionsExt::from_mode(PRIVATE));
    unfinished::begin(|| options.tempfile_in(folder))
}

/// Puts another content in the place of a file that was read, whole or not at all, with the permissions that it has.
pub fn replace(path: &Path, content: &str) -> io::Result<()> {
    let path = fs::canonicalize(path)?; // where it is a link, what it leads to is replaced, not the link
    let mut file = beside(&path)?;
    file.write_all(content.as_bytes())?;
    let permissions = fs::metadata(&path)?.permissions();
    file.as_file().set_permissions(permissions)?;
    file.as_file().sync_all()?;
    unfinished::put(file, &path, true)
}

/// Nothing, where what is at a path may be written to or replaced.
fn may_be_replaced(path: &Path, occupant: &Occupant, replaces: bool) -> Result<(), NotSaved> {
    match occupant {
        Occupant::Folder => Err(NotSaved::IsFolder),
        Occupant::File if is_input(path) => Err(NotSaved::IsInput),
        Occupant::File | Occupant::DeadLink if !replaces => Err(NotSaved::IsThere),
        Occupant::Device | Occupant::File | Occupant::DeadLink | Occupant::Nothing => Ok(()),
    }
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
