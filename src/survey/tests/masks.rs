//! What is taken out of a comment before anybody sees it, and what stays.

use super::*;

fn mask(text: &str) -> String {
    masked(text, |contact| match contact {
        Contact::EMail => "[e-mail]",
        Contact::Phone => "[phone]",
        Contact::Ip => "[ip]",
        Contact::Iban => "[iban]",
        Contact::Link => "[link]",
    })
}

#[test]
fn e_mail_addresses_are_masked() {
    for (text, expected) in [
        ("write to anna.b@web.de.", "write to [e-mail]."),
        ("Anna <anna@web.de>, please", "Anna <[e-mail]>, please"),
        ("MAIL:Max.Müller+x@büro-1.example.org!", "MAIL:[e-mail]!"),
        ("mailto:a_b@mail.example.co.uk?", "mailto:[e-mail]?"),
        ("anna (at) web (dot) de bitte", "[e-mail] bitte"),
        ("anna[at]web.de", "[e-mail]"),
        ("anna @ web.de", "[e-mail]"),
        ("mueller@firma", "[e-mail]"),
    ] {
        assert_eq!(mask(text), expected);
    }
}

#[test]
fn phone_numbers_are_masked_however_they_are_written() {
    for phone in [
        "+49 30 1234-567",
        "+49 (0) 171 - 123 45 67",
        "+49(0)30/1234567",
        "0049 30 1234567",
        "0171/1234567",
        "0171 123 45 67",
        "0171-1234567",
        "017112345678",
        "030 12345678",
        "030/1234-567",
        "030.1234567",
        "(030) 123 456 78",
        "(0 30) 12 34 567",
        "06 12 34 56 78",
        "020 7946 0958",
        "02 9374 4000",
        "+1 (415) 555-2671",
        "(415) 555-2671",
        "555-123-4567",
        "1-800-555-1234",
        "+43 1 234 56 78",
    ] {
        assert_eq!(mask(phone), "[phone]");
        let text = format!("Ring me (Tel.: {phone}), please.");
        assert_eq!(mask(&text), "Ring me (Tel.: [phone]), please.");
        let text = format!("{phone} oder {phone}. Danke");
        assert_eq!(mask(&text), "[phone] oder [phone]. Danke");
    }
}

#[test]
fn machines_accounts_and_telling_links_are_masked() {
    for (text, expected) in [
        ("from 203.0.113.7:8080.", "from [ip]:8080."),
        ("IP:203.0.113.7", "IP:[ip]"),
        ("2001:db8::8a2e:370:7334 it was", "[ip] it was"),
        ("fe80:0:0:0:200:f8ff:fe21:67cf", "[ip]"),
        ("IBAN DE89370400440532013000 bitte", "IBAN [iban] bitte"),
        ("DE89 3704 0044 0532 0130 00 ist meine", "[iban] ist meine"),
        ("GB82 WEST 1234 5698 7654 32.", "[iban]."),
        ("https://anna:pw@shop.de/x war weg", "[link] war weg"),
        ("see www.shop.de/?user=anna.", "see [link]."),
    ] {
        assert_eq!(mask(text), expected);
    }
}

#[test]
fn everything_else_stays() {
    for text in [
        "5 von 10",
        "3/5, never again",
        "0-10: 7",
        "0 1 2 3 4 5 6 7 8 9",
        "since 2019, or 2019-2024",
        "vom 01.02.2024 bis 03.04.2024",
        "2024-03-09 10:15:00",
        "09.03.2024 08:16",
        "8:30-12:00 and 08.00 - 12.00 Uhr",
        "12,99 € statt 1.234,56 EUR",
        "1.000.000 or 1,000,000 or 100 000",
        "order 4711, room 0815, gate 12",
        "order 12345678",
        "01067 Dresden",
        "version 2.1.3 at 99.9 %",
        "https://shop.de/boots is fine",
        "Ms Huber was rude @ the desk",
        "Größe 42, Farbe 0172",
        "😀 super ☆☆☆",
        "",
    ] {
        assert_eq!(mask(text), text);
    }
}

#[test]
fn a_masked_text_stays_as_it_is() {
    let text = "call 0171/1234567 or anna@web.de, 203.0.113.7, DE89370400440532013000";
    let once = mask(text);
    assert_eq!(once, "call [phone] or [e-mail], [ip], [iban]");
    assert_eq!(mask(&once), once);
}
