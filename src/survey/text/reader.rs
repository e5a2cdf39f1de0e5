//! A reader that hands out UTF-8 whatever the source is written in, and counts what it could not decode.

use std::{
    io::{self, Read},
    mem, str,
};

use encoding_rs::{Decoder, DecoderResult, UTF_8};

use super::TextEncoding;

/// What stands for bytes that the encoding does not know: U+FFFD.
const REPLACEMENT: [u8; 3] = [0xEF, 0xBF, 0xBD];
const BYTE_ORDER_MARK: [u8; 3] = [0xEF, 0xBB, 0xBF];
/// How many foreign bytes are decoded at once.
const RAW_BYTES: usize = 64 * 1024;
/// Below this room a read goes through a buffer, so that a character always fits.
const ROOM_FOR_CHARACTERS: usize = 64;

/// Turns any source into UTF-8 without a byte order mark; UTF-8 itself is only checked, not copied.
pub struct Utf8Reader<R> {
    source: R,
    /// The decoder; none if the source is UTF-8 already.
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    /// The beginning of a UTF-8 character that the last read cut off.
    cut: Vec<u8>,
    /// Text that is waiting to be handed out, from `ready_from`.
    ready: Vec<u8>,
    ready_from: usize,
    began: bool,
    ended: bool,
    bytes_read: u64,
    handed_out: u64,
    undecodable: u64,
    first_undecodable: Option<u64>,
}

impl<R: Read> Utf8Reader<R> {
    /// Makes a reader of a source in an encoding.
    pub fn new(source: R, encoding: TextEncoding) -> Self {
        let encoding = encoding.encoding();
        let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_with_bom_removal());
        Self {
            source,
            raw: decoder
                .as_ref()
                .map_or_else(Vec::new, |_| vec![0; RAW_BYTES]),
            decoder,
            cut: Vec::new(),
            ready: Vec::new(),
            ready_from: 0,
            began: false,
            ended: false,
            bytes_read: 0,
            handed_out: 0,
            undecodable: 0,
            first_undecodable: None,
        }
    }

    /// Returns how many bytes of the source were read.
    pub fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// Returns how many sequences the encoding does not know; each became U+FFFD.
    pub fn undecodable(&self) -> u64 {
        self.undecodable
    }

    /// Returns where in the UTF-8 text the first of them stands.
    pub fn first_undecodable(&self) -> Option<u64> {
        self.first_undecodable
    }

    fn hand_out(&mut self, room: &mut [u8]) -> usize {
        let waiting = self.ready.get(self.ready_from..).unwrap_or_default();
        let length = waiting.len().min(room.len());
        for (to, from) in room.iter_mut().zip(waiting) {
            *to = *from;
        }
        self.ready_from += length;
        length
    }

    fn replace(&mut self, at: u64) {
        self.undecodable += 1;
        self.first_undecodable.get_or_insert(at);
        self.ready.extend_from_slice(&REPLACEMENT);
    }

    /// Reads UTF-8 straight into the caller's room and returns how much of it is ready.
    fn pass_through(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let (head, tail) = room.split_at_mut(self.cut.len());
        let length = self.source.read(tail)?;
        head.copy_from_slice(&self.cut);
        let filled = head.len() + length;
        self.cut.clear();
        self.bytes_read += length as u64;
        self.ended = length == 0;
        let mut valid = match str::from_utf8(&room[..filled]) {
            Ok(text) => text.len(),
            Err(error) => error.valid_up_to(),
        };
        if valid < filled {
            self.mend(&room[valid..filled], valid);
        }
        if !self.began && valid > 0 && room.starts_with(&BYTE_ORDER_MARK) {
            room.copy_within(BYTE_ORDER_MARK.len()..valid, 0);
            valid -= BYTE_ORDER_MARK.len();
        }
        self.began |= filled > self.cut.len();
        Ok(valid)
    }

    /// Replaces what is no UTF-8, and keeps a character that is only cut off for the next read.
    fn mend(&mut self, rest: &[u8], before: usize) {
        self.ready.clear();
        self.ready_from = 0;
        let mut left = rest.len();
        for chunk in rest.utf8_chunks() {
            self.ready.extend_from_slice(chunk.valid().as_bytes());
            left -= chunk.valid().len() + chunk.invalid().len();
            if chunk.invalid().is_empty() {
                continue;
            }
            let is_cut = left == 0
                && !self.ended
                && str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
            if is_cut {
                self.cut.extend_from_slice(chunk.invalid());
            } else {
                let at = self.handed_out + (before + self.ready.len()) as u64;
                self.replace(at);
            }
        }
    }

    /// Reads UTF-8 by way of `ready`, for callers with very little room.
    fn pass_through_ready(&mut self) -> io::Result<()> {
        let mut room = [0; ROOM_FOR_CHARACTERS];
        let valid = self.pass_through(&mut room)?;
        let mended = if self.ready_from == 0 {
            mem::take(&mut self.ready)
        } else {
            Vec::new()
        };
        self.ready_from = 0;
        self.ready = room.get(..valid).unwrap_or_default().to_vec();
        self.ready.extend_from_slice(&mended);
        Ok(())
    }

    fn decode(&mut self) -> io::Result<()> {
        let Some(mut decoder) = self.decoder.take() else {
            return self.pass_through_ready();
        };
        let decoded = self.decode_with(&mut decoder);
        self.decoder = Some(decoder);
        decoded
    }

    fn decode_with(&mut self, decoder: &mut Decoder) -> io::Result<()> {
        let length = self.source.read(&mut self.raw)?;
        self.bytes_read += length as u64;
        self.ended = length == 0;
        self.ready.clear();
        self.ready_from = 0;
        let raw = mem::take(&mut self.raw);
        let mut left = raw.get(..length).unwrap_or_default();
        loop {
            let from = self.ready.len();
            let room = decoder
                .max_utf8_buffer_length_without_replacement(left.len())
                .unwrap_or(RAW_BYTES);
            self.ready.resize(from + room, 0);
            let (result, read, written) = decoder.decode_to_utf8_without_replacement(
                left,
                &mut self.ready[from..],
                self.ended,
            );
            self.ready.truncate(from + written);
            left = left.get(read..).unwrap_or_default();
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    self.replace(self.handed_out + self.ready.len() as u64);
                }
            }
        }
        self.raw = raw;
        Ok(())
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if room.is_empty() {
            return Ok(0);
        }
        loop {
            let mut length = self.hand_out(room);
            if length == 0 && !self.ended {
                if self.decoder.is_some() || room.len() < ROOM_FOR_CHARACTERS {
                    self.decode()?;
                    continue;
                }
                length = self.pass_through(room)?;
                if length == 0 {
                    continue;
                }
            }
            self.handed_out += length as u64;
            return Ok(length);
        }
    }
}
