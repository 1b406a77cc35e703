//! In Danish and Swedish.

use super::super::super::clients::{Client, Kind};
use super::{agreement, client, project, study, who};
use crate::base::words::Lang;

pub static DA: [Client; 3] = [
    client(
        0,
        Lang::Da,
        "Birk Boghandel",
        ("DK", "Møllegade 12, 8000 Aarhus", ""),
        &[who("Camilla Birk", "Direktør"), who("Henrik Vad", "Drift")],
        &[
            project("Webshop", "Bøger, gavekort og ordrer samlet ét sted.", 500, 250, &[0, 1]),
            project("Lager og kasse", "Ét lager for butik og webshop.", 220, -45, &[0, 2, 3]),
            agreement("Supportaftale", "Svar inden fire timer på hverdage."),
            study("Kundekort", "Point til faste læsere; afventer beslutning.", Kind::Paused),
        ],
    ),
    client(
        1,
        Lang::Da,
        "Ceder Arkitekter",
        ("DK", "Havnegade 5, 5000 Odense", ""),
        &[who("Gitte Bakke", "Partner"), who("Troels Bang", "Bogholder")],
        &[
            project("Tegningsarkiv", "Alle tegninger siden 1985, søgbare.", 480, 200, &[1, 2]),
            project("Tid og honorar", "Timer, faser og honorar uden regneark.", 160, -30, &[0, 1]),
            agreement("Løbende drift", "Drift, hjælp og små ændringer."),
            study("Bygningsmodeller", "Hvad arbejdet med modeller vil kræve.", Kind::Study),
        ],
    ),
    client(
        2,
        Lang::Da,
        "Delta Lebensmittel",
        ("DE", "Hafenstraße 3, 24103 Kiel", "EUR"),
        &[who("Lars Böhm", "IT-chef"), who("Anke Vogt", "Kvalitet")],
        &[
            project("Bestillingsapp", "Restauranter bestiller på telefonen til midnat.", 420, 120, &[2, 3]),
            project("Sporbarhed", "Fra mark til hylde i én søgning.", 110, -90, &[0, 3]),
            project("Lagerskærme", "Hvad der skal plukkes nu, på hver truck.", 60, -150, &[1, 3]),
            study("Prislister", "Stoppet, da det nye system var valgt.", Kind::Cancelled),
        ],
    ),
];

pub static SV: [Client; 3] = [
    client(
        0,
        Lang::Sv,
        "Björks Bokhandel",
        ("SE", "Kvarngatan 12, 753 31 Uppsala", ""),
        &[who("Camilla Björk", "Vd"), who("Henrik Ek", "Drift")],
        &[
            project("Webbutik", "Böcker, presentkort och order på ett ställe.", 500, 250, &[0, 1]),
            project("Lager och kassa", "Ett lager för butik och webbutik.", 220, -45, &[0, 2, 3]),
            agreement("Supportavtal", "Svar inom fyra timmar på vardagar."),
            study("Kundkort", "Poäng till trogna läsare; väntar på beslut.", Kind::Paused),
        ],
    ),
    client(
        1,
        Lang::Sv,
        "Ceder Arkitekter",
        ("SE", "Hamngatan 5, 411 14 Göteborg", ""),
        &[who("Gunilla Backe", "Partner"), who("Tomas Bång", "Ekonomi")],
        &[
            project("Ritningsarkiv", "Alla ritningar sedan 1985, sökbara.", 480, 200, &[1, 2]),
            project("Tid och arvoden", "Timmar, faser och arvoden utan kalkylblad.", 160, -30, &[0, 1]),
            agreement("Löpande drift", "Drift, hjälp och små ändringar."),
            study("Byggnadsmodeller", "Vad arbetet med modeller skulle kräva.", Kind::Study),
        ],
    ),
    client(
        2,
        Lang::Sv,
        "Delta Lebensmittel",
        ("DE", "Hafenstraße 3, 24103 Kiel", "EUR"),
        &[who("Lars Böhm", "IT-chef"), who("Anke Vogt", "Kvalitet")],
        &[
            project("Beställningsapp", "Restauranger beställer i telefonen till midnatt.", 420, 120, &[2, 3]),
            project("Spårbarhet", "Från åker till hylla i en sökning.", 110, -90, &[0, 3]),
            project("Lagerskärmar", "Vad som ska plockas nu, på varje truck.", 60, -150, &[1, 3]),
            study("Prislistor", "Stoppat när det nya systemet var valt.", Kind::Cancelled),
        ],
    ),
];
