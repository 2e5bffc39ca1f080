//! egui only: draws the model and reports what the person did.
