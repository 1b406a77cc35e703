//! In German and Romanian.

use super::super::super::clients::{Client, Kind};
use super::{agreement, client, project, study, who};
use crate::base::words::Lang;

pub static DE: [Client; 3] = [
    client(
        0,
        Lang::De,
        "Buchhandlung Birke",
        ("DE", "Mühlgasse 12, 99084 Erfurt", ""),
        &[who("Clara Birke", "Geschäftsführerin"), who("Heiner Wolf", "Betrieb")],
        &[
            project("Webshop", "Bücher, Gutscheine und Bestellungen an einem Ort.", 500, 250, &[0, 1]),
            project("Lager und Kasse", "Ein Bestand für Laden und Webshop.", 220, -45, &[0, 2, 3]),
            agreement("Supportvertrag", "Antwort binnen vier Stunden an Werktagen."),
            study("Kundenkarte", "Punkte für Stammleser; wartet auf Entscheidung.", Kind::Paused),
        ],
    ),
    client(
        1,
        Lang::De,
        "Zeder Architekten",
        ("DE", "Hafenstraße 5, 28195 Bremen", ""),
        &[who("Greta Hügel", "Partnerin"), who("Thomas Bauer", "Buchhaltung")],
        &[
            project("Planarchiv", "Alle Pläne seit 1985, durchsuchbar.", 480, 200, &[1, 2]),
            project("Zeit und Honorar", "Stunden, Phasen und Honorare ohne Tabellen.", 160, -30, &[0, 1]),
            agreement("Laufender Betrieb", "Betrieb, Hilfe und kleine Änderungen."),
            study("Gebäudemodelle", "Was die Arbeit mit Modellen erfordert.", Kind::Study),
        ],
    ),
    client(
        2,
        Lang::De,
        "Delta Gastro",
        ("CH", "Seestrasse 3, 8002 Zürich", "CHF"),
        &[who("Luca Bühler", "IT-Leiter"), who("Anja Vogt", "Qualität")],
        &[
            project("Bestell-App", "Restaurants bestellen bis Mitternacht am Telefon.", 420, 120, &[2, 3]),
            project("Rückverfolgung", "Vom Feld bis ins Regal mit einer Suche.", 110, -90, &[0, 3]),
            project("Lagerbildschirme", "Was als Nächstes zu greifen ist, auf jedem Stapler.", 60, -150, &[1, 3]),
            study("Preislisten", "Beendet, als das neue System gewählt war.", Kind::Cancelled),
        ],
    ),
];

pub static RO: [Client; 3] = [
    client(
        0,
        Lang::Ro,
        "Librăria Mesteacăn",
        ("RO", "Strada Morii 12, Cluj-Napoca", ""),
        &[who("Corina Barbu", "Director"), who("Horia Vlad", "Operațiuni")],
        &[
            project("Magazin online", "Cărți, carduri cadou și comenzi într-un singur loc.", 500, 250, &[0, 1]),
            project("Stoc și casă", "Un singur stoc pentru librărie și site.", 220, -45, &[0, 2, 3]),
            agreement("Contract de suport", "Răspuns în patru ore în zilele lucrătoare."),
            study("Card de fidelitate", "Puncte pentru cititori fideli; așteaptă o decizie.", Kind::Paused),
        ],
    ),
    client(
        1,
        Lang::Ro,
        "Cedru Arhitecți",
        ("RO", "Strada Portului 5, Constanța", ""),
        &[who("Gabriela Dobre", "Partener"), who("Tudor Banu", "Contabil")],
        &[
            project("Arhivă de planuri", "Toate planurile din 1985, ușor de găsit.", 480, 200, &[1, 2]),
            project("Ore și onorarii", "Ore, etape și onorarii fără foi de calcul.", 160, -30, &[0, 1]),
            agreement("Operare curentă", "Operare, ajutor și mici modificări."),
            study("Modele de clădiri", "Ce ar presupune lucrul cu modele.", Kind::Study),
        ],
    ),
    client(
        2,
        Lang::Ro,
        "Delta Lebensmittel",
        ("DE", "Hafenstraße 3, 24103 Kiel", "EUR"),
        &[who("Lars Böhm", "Șef IT"), who("Anke Vogt", "Calitate")],
        &[
            project(
                "Aplicație de comenzi",
                "Restaurantele comandă de pe telefon până la miezul nopții.",
                420,
                120,
                &[2, 3],
            ),
            project("Trasabilitate", "De la câmp la raft într-o singură căutare.", 110, -90, &[0, 3]),
            project("Ecrane în depozit", "Ce urmează de luat, pe fiecare stivuitor.", 60, -150, &[1, 3]),
            study("Liste de prețuri", "Oprit când a fost ales noul sistem.", Kind::Cancelled),
        ],
    ),
];
