//! Pictures people send. What is kept is never the file: it is decoded, made small, and written anew as PNG, so that nothing
//! but pixels comes through (W8).

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// The longest a file may be, in bytes.
pub const MOST_BYTES: usize = 1_000_000;
/// The longest side that is decoded: a small file can hold a huge picture.
const MOST_SIDE: u32 = 6_000;
const MOST_PIXELS: u64 = 20_000_000;
/// The longest side that is kept.
const KEPT_SIDE: u32 = 512;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPicture {
    Missing,
    TooLong,
    /// More pixels than a picture of this use can need.
    TooLarge,
    /// Not a PNG, JPEG or WebP file, whatever it is called.
    Kind,
    /// Cut short, or damaged.
    Broken,
}

/// The picture as PNG, no side longer than 512 pixels, turned the way its camera said.
pub fn clean(file: &[u8]) -> Result<Vec<u8>, BadPicture> {
    if file.is_empty() {
        return Err(BadPicture::Missing);
    }
    if file.len() > MOST_BYTES {
        return Err(BadPicture::TooLong);
    }
    let format = match image::guess_format(file) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) => format,
        _ => return Err(BadPicture::Kind),
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_PIXELS * 8);
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(bad)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > MOST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(BadPicture::TooLarge);
    }
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(bad)?;
    picture.apply_orientation(turned);
    if picture.width().max(picture.height()) > KEPT_SIDE {
        picture = picture.resize(KEPT_SIDE, KEPT_SIDE, image::imageops::FilterType::Lanczos3);
    }
    let mut png = Vec::new();
    let pixels = DynamicImage::ImageRgba8(picture.to_rgba8());
    pixels.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).map_err(bad)?;
    Ok(png)
}

/// The pixels of a picture that [`clean`] made: width, height, and red, green, blue and opacity of each.
pub fn pixels(png: &[u8]) -> Option<(u32, u32, Vec<u8>)> {
    let picture = image::load_from_memory_with_format(png, ImageFormat::Png).ok()?.into_rgba8();
    Some((picture.width(), picture.height(), picture.into_raw()))
}

fn bad(error: image::ImageError) -> BadPicture {
    match error {
        image::ImageError::Limits(_) => BadPicture::TooLarge,
        _ => BadPicture::Broken,
    }
}
