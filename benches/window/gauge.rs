//! Figures and their budgets: prints a line for each, and remembers which is over.

use std::time::{Duration, Instant};

#[derive(Default)]
pub struct Report {
    over: Vec<String>,
}

impl Report {
    pub fn title(&self, words: &str) {
        println!("\n{words}");
    }

    /// A figure without a budget.
    pub fn note(&self, what: &str, value: &str) {
        println!("  {what:<58} {value}");
    }

    /// A time with a budget.
    pub fn time(&mut self, what: &str, took: Duration, budget_ms: f64) {
        self.figure(what, took.as_secs_f64() * 1000.0, budget_ms, "ms");
    }

    pub fn figure(&mut self, what: &str, value: f64, budget: f64, unit: &str) {
        let verdict = if value <= budget { "" } else { "  OVER" };
        println!("  {what:<58} {value:>9.2} {unit} (budget {budget} {unit}){verdict}");
        if value > budget {
            self.over.push(what.to_owned());
        }
    }

    /// True: all budgets are held.
    pub fn end(&self) -> bool {
        println!();
        for what in &self.over {
            println!("over its budget: {what}");
        }
        self.over.is_empty()
    }
}

pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let made = work();
    (start.elapsed(), made)
}

/// How long this thread was ready to work so far and had no processor, because others had all of
/// them: the second field of `schedstat` (Linux, Documentation/scheduler/sched-stats).
pub fn kept_waiting() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let waited = stat.split_whitespace().nth(1).and_then(|n| n.parse().ok());
    Duration::from_nanos(waited.unwrap_or(0))
}

/// `share` 0.5: the median.
pub fn percentile(times: &[Duration], share: f64) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    let last = sorted.len().saturating_sub(1);
    sorted[(last as f64 * share).round() as usize]
}

pub fn median(times: &[Duration]) -> Duration {
    percentile(times, 0.5)
}

/// Resident memory of a process, in bytes.
pub fn resident(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:"));
    let kib = line.and_then(|l| l.trim().split(' ').next()?.parse::<u64>().ok());
    kib.unwrap_or(0) * 1024
}

/// Processor time of a process so far, all its threads together.
pub fn processor_time(process: u32) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    // Fields 14 and 15 (proc_pid_stat(5)), counted after the name, which may hold blanks.
    let after = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: u64 = (after.split_whitespace().skip(11).take(2))
        .filter_map(|f| f.parse::<u64>().ok())
        .sum();
    Duration::from_millis(ticks * 10)
}

pub fn mb(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
