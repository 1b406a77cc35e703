//! Setting text and lines on a page, each with what it is for a reader who does not see it.

use super::font::Face;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier};

pub type Ink = [u8; 3];

pub const DARK: Ink = [24, 32, 43];
pub const QUIET: Ink = [88, 98, 110];
/// Behind the names of groups.
pub const SHADE: Ink = [243, 245, 247];
pub const FAINT: Ink = [216, 221, 227];

/// A text's looks.
#[derive(Clone, Copy)]
pub struct Type {
    pub face: &'static Face,
    pub size: f32,
    pub ink: Ink,
}

impl Type {
    pub fn width(&self, text: &str) -> f32 {
        self.face.width(text, self.size)
    }
}

pub struct Pen<'a, 'p> {
    pub surface: &'a mut Surface<'p>,
}

impl Pen<'_, '_> {
    /// `y`: the line the letters stand on.
    pub fn set(&mut self, kind: Type, x: f32, y: f32, text: &str) {
        if text.is_empty() {
            return;
        }
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill { paint: colour(kind.ink).into(), ..Fill::default() }));
        let glyphs = kind.face.glyphs(text);
        self.surface.draw_glyphs(Point::from_xy(x, y), &glyphs, kind.face.font.clone(), text, kind.size, false);
    }

    /// Ending at `x`.
    pub fn set_right(&mut self, kind: Type, x: f32, y: f32, text: &str) {
        let text = text.trim_end_matches(' ');
        self.set(kind, x - kind.width(text), y, text);
    }

    /// What `draw` draws is content.
    pub fn content(&mut self, draw: impl FnOnce(&mut Self)) -> Identifier {
        let id = self.surface.start_tagged(ContentTag::Other);
        draw(self);
        self.surface.end_tagged();
        id
    }

    /// What `draw` draws is looks only, or said elsewhere.
    pub fn aside(&mut self, kind: ArtifactType, draw: impl FnOnce(&mut Self)) {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        draw(self);
        self.surface.end_tagged();
    }

    pub fn rule(&mut self, x: f32, y: f32, width: f32, weight: f32, ink: Ink) {
        let mut path = PathBuilder::new();
        path.move_to(x, y);
        path.line_to(x + width, y);
        if let Some(path) = path.finish() {
            self.surface.set_fill(None);
            let stroke = Stroke { paint: colour(ink).into(), width: weight, ..Stroke::default() };
            self.surface.set_stroke(Some(stroke));
            self.surface.draw_path(&path);
            self.surface.set_stroke(None);
        }
    }

    pub fn block(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        let mut path = PathBuilder::new();
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(rect);
        }
        if let Some(path) = path.finish() {
            self.surface.set_stroke(None);
            self.surface.set_fill(Some(Fill { paint: colour(ink).into(), ..Fill::default() }));
            self.surface.draw_path(&path);
        }
    }
}

fn colour(ink: Ink) -> rgb::Color {
    rgb::Color::new(ink[0], ink[1], ink[2])
}
