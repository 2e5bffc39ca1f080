//! The program as people start it, in a virtual X server with software OpenGL: how soon it shows
//! its first frame, what it holds in memory, and what it costs while nobody touches it.

use std::error::Error;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use syncwright::practice::forest::Scenario;
use syncwright::ui;
use syncwright::wizard::{Errand, Model};
use syncwright::work::{Job, Outcome, Runner, Tasks, Ticket};

use super::gauge::{Report, mb, median, processor_time, resident};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Names a program to measure in place of the one built here, such as one from a package.
const PROGRAM: &str = "SYNCWRIGHT_PROGRAM";
const RUNS: usize = 5;
/// Until a window that was just opened has come to rest.
const SETTLING: Duration = Duration::from_secs(3);
const WATCHED: Duration = Duration::from_secs(10);
/// An anti-aliased text has at least so many shades; a blank window has one.
const SHADES: usize = 12;

pub fn run(report: &mut Report) -> Result<()> {
    let screen = Screen::open()?;
    let program = match std::env::var_os(PROGRAM) {
        Some(program) => PathBuf::from(program),
        None => as_shipped()?,
    };
    let this = std::env::current_exe()?;
    let (mut starts, mut empty_starts) = (Vec::new(), Vec::new());
    let (mut held, mut empty_held) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (start, bytes) = screen.start(&program, &[])?;
        starts.push(start);
        held.push(bytes);
        let (start, bytes) = screen.start(&this, &[EMPTY])?;
        empty_starts.push(start);
        empty_held.push(bytes);
    }
    report.title(&format!("The program in a window ({RUNS} starts, median)"));
    report.time("start to first frame", median(&starts), 300.0);
    let empty = format!("{:>9.2} ms", median(&empty_starts).as_secs_f64() * 1000.0);
    report.note("  an empty eframe window, for comparison", &empty);
    held.sort_unstable();
    empty_held.sort_unstable();
    let (held, empty_held) = (mb(held[RUNS / 2]), mb(empty_held[RUNS / 2]));
    report.figure(
        "memory after start",
        held,
        (empty_held + 40.0).round(),
        "MB",
    );
    report.note("  an empty eframe window", &format!("{empty_held:>9.2} MB"));
    let size = fs::metadata(&program)?.len();
    report.figure("size of the binary, stripped", mb(size), 25.0, "MB");
    for (on, mode) in [
        ("the first page", IDLE),
        ("practice, on its first page", PRACTISING),
    ] {
        let (frames, share) = screen.idle(&this, mode)?;
        report.figure(
            &format!("frames in 10 s of rest, {on}"),
            frames as f64,
            0.0,
            "",
        );
        report.figure(&format!("processor while at rest, {on}"), share, 1.0, "%");
    }
    Ok(())
}

/// `cargo bench` builds the program with what the tests' own dependencies add to ours: built again.
fn as_shipped() -> Result<PathBuf> {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--release", "--quiet", "--bin", "syncwright"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()?;
    if built.success() {
        return Ok(env!("CARGO_BIN_EXE_syncwright").into());
    }
    Err("the program could not be built".into())
}

/// A virtual screen whose pixels can be read from a file.
struct Screen {
    server: Child,
    display: String,
    folder: tempfile::TempDir,
}

impl Screen {
    fn open() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1024x700x24",
                "-nolisten",
                "tcp",
            ])
            .arg("-fbdir")
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let told = server.stdout.take().ok_or("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(told).read_line(&mut number)?;
        Ok(Self {
            server,
            display: format!(":{}", number.trim()),
            folder,
        })
    }

    fn command(&self, program: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .env("DISPLAY", &self.display)
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.folder.path().join("config"))
            .env("XDG_STATE_HOME", self.folder.path().join("state"))
            .env("XDG_CONFIG_HOME", self.folder.path().join("config"))
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// How long until its first frame is on the screen, and its memory when it has settled.
    fn start(&self, program: &Path, arguments: &[&str]) -> Result<(Duration, u64)> {
        let file = File::open(self.folder.path().join("Xvfb_screen0"))?;
        let picture = Picture::new(file)?;
        wait(Duration::from_secs(5), || picture.shades() == 1)?;
        let mut command = self.command(program, arguments);
        let begun = Instant::now();
        let mut window = Closing(command.stdout(Stdio::null()).spawn()?);
        wait(Duration::from_secs(20), || picture.shades() >= SHADES)?;
        let took = begun.elapsed();
        sleep(Duration::from_secs(1));
        let bytes = resident(window.0.id());
        window.close();
        Ok((took, bytes))
    }

    /// Frames that a window at rest draws, and the share of one processor that it takes, in percent.
    fn idle(&self, program: &Path, mode: &str) -> Result<(usize, f64)> {
        let mut command = self.command(program, &[mode]);
        let mut window = Closing(command.stdout(Stdio::piped()).spawn()?);
        let told = window.0.stdout.take().ok_or("the window has no output")?;
        let frames = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&frames);
        std::thread::spawn(move || {
            for _ in BufReader::new(told).lines() {
                counted.fetch_add(1, Ordering::Relaxed);
            }
        });
        sleep(SETTLING);
        let before = (
            frames.load(Ordering::Relaxed),
            processor_time(window.0.id()),
        );
        if before.0 == 0 {
            return Err("the window drew no frame at all".into());
        }
        sleep(WATCHED);
        let drawn = frames.load(Ordering::Relaxed) - before.0;
        let busy = processor_time(window.0.id()).saturating_sub(before.1);
        window.close();
        Ok((drawn, busy.as_secs_f64() / WATCHED.as_secs_f64() * 100.0))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

struct Closing(Child);

impl Closing {
    fn close(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Closing {
    fn drop(&mut self) {
        self.close();
    }
}

/// The screen as the server writes it to a file: X window dump, version 7 (X11/XWDFile.h).
struct Picture {
    file: File,
    pixels: u64,
    line: usize,
    lines: usize,
}

impl Picture {
    fn new(file: File) -> Result<Self> {
        let mut head = [0u8; 100];
        file.read_exact_at(&mut head, 0)?;
        let field = |n: usize| {
            let bytes = [
                head[4 * n],
                head[4 * n + 1],
                head[4 * n + 2],
                head[4 * n + 3],
            ];
            u32::from_be_bytes(bytes) as usize
        };
        Ok(Self {
            file,
            pixels: (field(0) + 12 * field(19)) as u64,
            line: field(12),
            lines: field(5),
        })
    }

    /// How many colours the screen shows: every third line is looked at.
    fn shades(&self) -> usize {
        let mut seen: Vec<[u8; 4]> = Vec::new();
        let mut line = vec![0u8; self.line];
        for y in (0..self.lines).step_by(3) {
            let at = self.pixels + (y * self.line) as u64;
            if self.file.read_exact_at(&mut line, at).is_err() {
                return 0;
            }
            for pixel in line.as_chunks::<4>().0 {
                if seen.last() != Some(pixel) && !seen.contains(pixel) {
                    seen.push(*pixel);
                    if seen.len() >= SHADES {
                        return SHADES;
                    }
                }
            }
        }
        seen.len()
    }
}

fn wait(most: Duration, mut until: impl FnMut() -> bool) -> Result<()> {
    let begun = Instant::now();
    while !until() {
        if begun.elapsed() > most {
            return Err("the screen did not come to show what was waited for".into());
        }
        sleep(Duration::from_millis(1));
    }
    Ok(())
}

const EMPTY: &str = "--empty-window";
const IDLE: &str = "--counting-window";
const PRACTISING: &str = "--practising-window";

/// This program as one of the windows that are measured. `None`: it was not started as one.
pub fn as_window(mode: &str) -> Option<Result<()>> {
    let errand = match mode {
        EMPTY => return Some(empty_window()),
        IDLE => None,
        PRACTISING => Some(Errand::Practise),
        _ => return None,
    };
    let open = || -> Result<()> {
        let tasks = Tasks::new(Scenario::default())?;
        ui::run(move |wake| (Counting(tasks.waking(wake)), Model::default(), errand))
            .map_err(|problem| problem.headline.to_string().into())
    };
    Some(open())
}

/// A line for each frame: each begins with asking whether answers came, until there is none.
struct Counting(Tasks);

impl Runner for Counting {
    fn start(&mut self, ticket: Ticket, job: Job) {
        self.0.start(ticket, job);
    }

    fn cancel(&mut self, ticket: Ticket) {
        self.0.cancel(ticket);
    }

    fn try_recv(&mut self) -> Option<(Ticket, Outcome)> {
        let answer = self.0.try_recv();
        if answer.is_none() {
            println!("frame");
        }
        answer
    }
}

fn empty_window() -> Result<()> {
    struct Empty;
    impl eframe::App for Empty {
        fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
            ui.label("An empty window");
        }
    }
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1024.0, 700.0]),
        ..Default::default()
    };
    Ok(eframe::run_native(
        "empty",
        options,
        Box::new(|_| Ok(Box::new(Empty))),
    )?)
}
