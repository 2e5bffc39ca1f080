//! The model of the window: messages → new state and jobs to run. No widget, no clock, no I/O.
