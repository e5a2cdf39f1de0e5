//! The figure tables of the three sample journeys, as an independent statistics package computed them.
//!
//! Columns: stage | our estimate in stars | touchpoint | counts per level | n | mean | sd |
//! t interval, clamped to the scale, `cut` where that cut it | top share in % with Wilson limits |
//! emotion with interval | assumed | gap with interval | tier, and `camps` where there are two.

/// Online shop: first order; satisfaction 1 to 5, top two.
pub(super) const SHOP: &str = "\
Discover | 3.0 | Sees an ad | 5 7 10 12 4 | 38 | 3.079 | 1.217 | 2.68 3.48 | 42 28 58 | +0.08 -0.32 +0.48 | 0.0 | +0.08 -0.32 +0.48 | normal
Discover | 4.0 | Reads reviews | 4 12 38 105 53 | 212 | 3.901 | 0.905 | 3.78 4.02 | 75 68 80 | +0.90 +0.78 +1.02 | +1.0 | -0.10 -0.22 +0.02 | normal
Choose | 4.0 | Compares products | 20 38 65 84 33 | 240 | 3.300 | 1.143 | 3.15 3.45 | 49 42 55 | +0.30 +0.15 +0.45 | +1.0 | -0.70 -0.85 -0.55 | normal
Choose | 3.0 | Asks the chat | 8 5 3 2 1 | 19 | 2.105 | 1.243 | 1.51 2.70 | 16 6 38 | -0.89 -1.49 -0.30 | 0.0 | -0.89 -1.49 -0.30 | tentative
Buy | 4.0 | Creates an account | 208 125 46 21 12 | 412 | 1.796 | 1.022 | 1.70 1.90 | 8 6 11 | -1.20 -1.30 -1.10 | +1.0 | -2.20 -2.30 -2.10 | normal
Buy | 4.0 | Pays | 112 38 31 62 155 | 398 | 3.276 | 1.693 | 3.11 3.44 | 55 50 59 | +0.28 +0.11 +0.44 | +1.0 | -0.72 -0.89 -0.56 | normal camps
Receive | 3.5 | Tracks the parcel | 34 45 51 27 10 | 167 | 2.605 | 1.156 | 2.43 2.78 | 22 17 29 | -0.40 -0.57 -0.22 | +0.5 | -0.90 -1.07 -0.72 | normal
Receive | 4.5 | Unpacks | 6 9 17 98 231 | 361 | 4.493 | 0.834 | 4.41 4.58 | 91 88 94 | +1.49 +1.41 +1.58 | +1.5 | -0.01 -0.09 +0.08 | normal
Return | 2.0 | Sends an item back | 1 2 5 19 30 | 57 | 4.316 | 0.909 | 4.07 4.56 | 86 75 93 | +1.32 +1.07 +1.56 | -1.0 | +2.32 +2.07 +2.56 | normal
Return | 2.5 | Calls the hotline | 1 2 0 1 0 | 4 | 2.250 | 1.258 | 1.00 4.25 cut | 25 5 70 | -0.75 -2.00 +1.25 | -0.5 | -0.25 -1.50 +1.75 | hidden
Return | 3.5 | Gets the refund | | 0 | | | | | | +0.5 | | none
";

/// A weekend at a hotel; school grades 1.0 to 6.0 in halves, top share up to grade 2.0.
pub(super) const HOTEL: &str = "\
Suchen & Buchen | 3.5 | Hotels vergleichen | 14 10 38 17 31 8 9 1 3 0 1 | 132 | 2.500 | 0.965 | 2.33 2.67 | 47 39 55 | +0.80 +0.67 +0.93 | +0.5 | +0.30 +0.17 +0.43 | normal
Suchen & Buchen | 4.0 | Zimmer buchen | 21 18 52 20 28 9 10 2 4 0 1 | 165 | 2.379 | 0.986 | 2.23 2.53 | 55 48 63 | +0.90 +0.78 +1.02 | +1.0 | -0.10 -0.22 +0.02 | normal
Suchen & Buchen | 4.0 | Rückfrage stellen | 1 0 1 0 0 0 1 0 1 0 0 | 4 | 3.000 | 1.826 | 1.00 5.91 cut | 50 15 85 | +0.40 -1.92 +2.00 | +1.0 | -0.60 -2.92 +1.00 | hidden
Anreisen | 4.0 | Anreiseinfo erhalten | | 0 | | | | | | +1.0 | | none
Anreisen | 2.0 | Parken | 38 27 46 12 11 3 4 0 1 0 0 | 142 | 1.866 | 0.790 | 1.74 2.00 | 78 71 84 | +1.31 +1.20 +1.41 | -1.0 | +2.31 +2.20 +2.41 | normal
Anreisen | 4.5 | Einchecken | 44 31 56 18 17 5 6 1 2 0 0 | 180 | 1.969 | 0.861 | 1.84 2.10 | 73 66 79 | +1.22 +1.12 +1.33 | +1.5 | -0.28 -0.38 -0.17 | normal
Wohnen | 4.0 | Zimmer beziehen | 29 24 61 24 27 7 8 1 3 0 1 | 185 | 2.216 | 0.922 | 2.08 2.35 | 62 54 68 | +1.03 +0.92 +1.13 | +1.0 | +0.03 -0.08 +0.13 | normal
Wohnen | 3.0 | WLAN nutzen | 22 9 27 8 12 5 12 6 28 6 17 | 152 | 3.375 | 1.717 | 3.10 3.65 | 38 31 46 | +0.10 -0.12 +0.32 | 0.0 | +0.10 -0.12 +0.32 | normal camps
Wohnen | 5.0 | Frühstücken | 8 6 23 14 35 19 38 12 17 3 5 | 180 | 3.372 | 1.178 | 3.20 3.55 | 21 15 27 | +0.10 -0.04 +0.24 | +2.0 | -1.90 -2.04 -1.76 | normal
Wohnen | 4.0 | Sauna nutzen | 1 1 3 1 1 0 1 0 0 0 0 | 8 | 2.250 | 0.926 | 1.48 3.02 | 62 31 86 | +1.00 +0.38 +1.62 | +1.0 | 0.00 -0.62 +0.62 | few
Abreisen | 3.0 | Auschecken | 71 36 45 9 8 2 2 0 1 0 0 | 174 | 1.618 | 0.706 | 1.51 1.72 | 87 82 92 | +1.51 +1.42 +1.59 | 0.0 | +1.51 +1.42 +1.59 | normal
";

/// Opening a bank account; ease 1 to 7, top share 5 to 7.
pub(super) const BANK: &str = "\
Inform | 3.5 | Compares accounts | 61 118 203 402 689 531 214 | 2218 | 4.798 | 1.432 | 4.74 4.86 | 65 63 67 | +0.53 +0.49 +0.57 | +0.5 | +0.03 -0.01 +0.07 | normal
Inform | 5.0 | Talks to an adviser | 0 0 0 0 1 1 1 | 3 | 6.000 | 1.000 | 3.52 7.00 cut | 100 44 100 | +1.33 -0.32 +2.00 | +2.0 | -0.67 -2.32 0.00 | hidden
Apply | 3.5 | Fills in the application | 212 388 701 1104 1893 1602 711 | 6611 | 4.774 | 1.501 | 4.74 4.81 | 64 62 65 | +0.52 +0.49 +0.54 | +0.5 | +0.02 -0.01 +0.04 | normal
Apply | 3.0 | Uploads documents | 498 731 904 887 1012 764 301 | 5097 | 3.918 | 1.719 | 3.87 3.97 | 41 39 42 | -0.05 -0.09 -0.02 | 0.0 | -0.05 -0.09 -0.02 | normal
Identify | 2.0 | Proves identity by video | 153 201 297 518 1299 2104 1306 | 5878 | 5.406 | 1.448 | 5.37 5.44 | 80 79 81 | +0.94 +0.91 +0.96 | -1.0 | +1.94 +1.91 +1.96 | normal
Identify | 4.0 | Waits for approval | | 0 | | | | | | +1.0 | | none
Activate | 3.5 | Receives the card | 39 61 118 297 701 1044 688 | 2948 | 5.525 | 1.293 | 5.48 5.57 | 83 81 84 | +1.02 +0.99 +1.05 | +0.5 | +0.52 +0.49 +0.55 | normal
Activate | 4.5 | Logs in for the first time | 1489 1201 702 388 301 214 97 | 4392 | 2.508 | 1.595 | 2.46 2.56 | 14 13 15 | -0.99 -1.03 -0.96 | +1.5 | -2.49 -2.53 -2.46 | normal
Use | 3.0 | Moves standing orders | 21 29 33 41 38 26 9 | 197 | 3.812 | 1.681 | 3.58 4.05 | 37 31 44 | -0.13 -0.28 +0.03 | 0.0 | -0.13 -0.28 +0.03 | normal
Use | 3.0 | Calls support | 212 160 96 71 85 131 142 | 897 | 3.689 | 2.227 | 3.54 3.83 | 40 37 43 | -0.21 -0.30 -0.11 | 0.0 | -0.21 -0.30 -0.11 | normal camps
";
