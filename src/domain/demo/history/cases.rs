//! What customers asked for help with: per customer with an access to it, some that are answered and some that are not.

use super::Story;
use crate::base::ids::{ContactId, CustomerId, PersonId, ProjectId};
use crate::base::words::Lang;
use crate::domain::demo::cast::{By, Talk, tell};
use crate::domain::visibility::Report;

struct Asked {
    subject: &'static str,
    question: &'static str,
    answer: &'static str,
    thanks: &'static str,
}

/// What is noted about the first of them, in the company's own language.
const NOTE: &str = "Har spurgt om det samme før: se sagen fra i foråret, inden du går i gang.";

/// How a file with a question is called, and what is in it.
const FILE: (&str, &str) = ("log.txt", "09:14:02 timeout after 30 s\n09:14:32 timeout after 30 s\n09:15:02 ok\n");

impl Story {
    /// After the cast's numbers.
    pub(super) fn cases(&mut self) {
        let mut number = 6;
        let open = |reports: &[&str]| reports.contains(&Report::Tickets.key());
        let shown: Vec<_> = self
            .rows
            .accesses
            .iter()
            .filter(|access| access.enabled && open(&access.reports))
            .map(|access| access.customer)
            .collect();
        for (turn, customer) in shown.into_iter().enumerate() {
            let Some(house) = self.houses.iter().position(|house| house.customer == customer) else { continue };
            let Some(contact) = self
                .rows
                .logins
                .iter()
                .find(|login| login.customer == Some(customer) && login.enabled && login.password_hash.is_some())
                .and_then(|login| login.contact)
            else {
                continue;
            };
            let language = self.rows.customers.iter().find(|row| row.id == customer).and_then(|row| row.language);
            let job = self.jobs.iter().find(|job| job.house == house);
            let (project, team) = (job.map(|job| job.project), job.map(|job| job.team.clone()).unwrap_or_default());
            let Some(helper) = team.first().copied() else { continue };
            let with = Case { customer, contact, language: language.unwrap_or(Lang::En), project, helper, turn };
            number = self.ask(&with, number, true);
        }
    }

    /// Three cases of a customer, numbered after `number`; answers the last one's. `extra`: with a note and a file.
    pub(super) fn ask(&mut self, with: &Case, mut number: i32, extra: bool) -> i32 {
        let (turn, helper) = (with.turn, with.helper);
        for (place, asked) in asked(with.language).iter().enumerate() {
            number += 1;
            let ago = 2 + i64::try_from(turn).unwrap_or(0) + 9 * i64::try_from(place).unwrap_or(0);
            let turns = [
                (ago, By::Them, asked.question),
                (ago - 1, By::Us(helper), asked.answer),
                (ago - 1, By::Them, asked.thanks),
            ];
            let (state, said) = match (place + turn) % 3 {
                0 => ("us", 1),
                1 => ("customer", 2),
                _ => ("closed", 3),
            };
            let talk = Talk {
                customer: with.customer,
                contact: Some(with.contact),
                number,
                subject: asked.subject,
                state,
                project: with.project.filter(|_| place == 0),
                invoice: None,
                assignee: (said > 1).then_some(helper),
                turns: &turns[..said],
                note: (extra && place == 0).then_some((helper, NOTE)),
                file: (extra && place == 1).then_some(FILE),
            };
            tell(&mut self.rows, &self.days, &talk);
        }
        number
    }
}

/// Who asks, and who answers.
pub(super) struct Case {
    pub customer: CustomerId,
    pub contact: ContactId,
    pub language: Lang,
    pub project: Option<ProjectId>,
    pub helper: PersonId,
    /// Different for each customer.
    pub turn: usize,
}

fn asked(language: Lang) -> &'static [Asked; 3] {
    match language {
        Lang::En => &EN,
        Lang::Da => &DA,
        Lang::Sv => &SV,
        Lang::De => &DE,
        Lang::Ro => &RO,
    }
}

const EN: [Asked; 3] = [
    Asked {
        subject: "Two people cannot sign in",
        question: "Since this morning two of our colleagues are told that their password is wrong. Both are sure it is not.",
        answer: "Both had been locked after too many attempts. They can sign in again. Does it work for them now?",
        thanks: "It does, thank you.",
    },
    Asked {
        subject: "The monthly report takes very long",
        question: "The report for last month needs more than a minute before it shows. What we saw is in the file.",
        answer: "We see it too. A query is slower since the update; the change is planned for tonight.",
        thanks: "This morning it was there at once. You can close this.",
    },
    Asked {
        subject: "A column for the order number",
        question: "Could the list of orders also show our own order number? We look for it several times a day.",
        answer: "Yes. That is about three hours of work. Shall we go ahead?",
        thanks: "Please do.",
    },
];

const DA: [Asked; 3] = [
    Asked {
        subject: "To medarbejdere kan ikke logge ind",
        question: "Siden i morges får to af vores kolleger at vide, at deres password er forkert. Det er det ikke.",
        answer: "De var begge spærret efter for mange forsøg. Nu kan de logge ind igen. Virker det hos jer?",
        thanks: "Ja, det virker. Tak for hjælpen.",
    },
    Asked {
        subject: "Månedsrapporten er meget langsom",
        question: "Rapporten for sidste måned er mere end et minut om at blive vist. Se filen.",
        answer: "Vi kan se det samme. En forespørgsel er blevet langsommere efter opdateringen; vi retter den i aften.",
        thanks: "Her til morgen kom den med det samme. I kan lukke sagen.",
    },
    Asked {
        subject: "En kolonne med ordrenummer",
        question: "Kan ordrelisten også vise vores eget ordrenummer? Vi leder efter det flere gange om dagen.",
        answer: "Ja. Det er omkring tre timers arbejde. Skal vi gå i gang?",
        thanks: "Ja tak.",
    },
];

const SV: [Asked; 3] = [
    Asked {
        subject: "Två medarbetare kan inte logga in",
        question: "Sedan i morse får två av våra kollegor veta att lösenordet är fel. Det är det inte.",
        answer: "Båda var spärrade efter för många försök. Nu kan de logga in igen. Fungerar det hos er?",
        thanks: "Ja, nu fungerar det. Tack.",
    },
    Asked {
        subject: "Månadsrapporten är mycket långsam",
        question: "Rapporten för förra månaden tar över en minut att visa. Se filen.",
        answer: "Vi ser samma sak. En fråga har blivit långsammare efter uppdateringen; vi rättar den i kväll.",
        thanks: "I morse kom den direkt. Ni kan stänga ärendet.",
    },
    Asked {
        subject: "En kolumn med ordernummer",
        question: "Kan orderlistan även visa vårt eget ordernummer? Vi letar efter det flera gånger om dagen.",
        answer: "Ja. Det är ungefär tre timmars arbete. Ska vi sätta i gång?",
        thanks: "Ja, gärna.",
    },
];

const DE: [Asked; 3] = [
    Asked {
        subject: "Zwei Personen können sich nicht anmelden",
        question: "Seit heute Morgen heißt es bei zwei Kollegen, das Passwort sei falsch. Beide sind sicher, dass es stimmt.",
        answer: "Beide waren nach zu vielen Versuchen gesperrt. Sie können sich wieder anmelden. Klappt es jetzt?",
        thanks: "Ja, es klappt. Vielen Dank.",
    },
    Asked {
        subject: "Der Monatsbericht ist sehr langsam",
        question: "Der Bericht für den letzten Monat braucht über eine Minute. Was wir gesehen haben, steht in der Datei.",
        answer: "Wir sehen das auch. Eine Abfrage ist seit der Aktualisierung langsamer; wir ändern das heute Abend.",
        thanks: "Heute Morgen war er sofort da. Die Anfrage kann geschlossen werden.",
    },
    Asked {
        subject: "Eine Spalte für die Bestellnummer",
        question: "Kann die Auftragsliste auch unsere eigene Bestellnummer zeigen? Wir suchen sie mehrmals am Tag.",
        answer: "Ja. Das sind etwa drei Stunden Arbeit. Sollen wir anfangen?",
        thanks: "Ja, bitte.",
    },
];

const RO: [Asked; 3] = [
    Asked {
        subject: "Două persoane nu se pot autentifica",
        question: "De azi-dimineață, doi colegi primesc mesajul că parola este greșită. Sunt siguri că nu este.",
        answer: "Amândoi fuseseră blocați după prea multe încercări. Acum se pot autentifica din nou. Funcționează?",
        thanks: "Da, funcționează. Mulțumim.",
    },
    Asked {
        subject: "Raportul lunar este foarte lent",
        question: "Raportul pentru luna trecută are nevoie de peste un minut. Ce am văzut este în fișier.",
        answer: "Vedem și noi. O interogare este mai lentă de la actualizare; o corectăm în seara aceasta.",
        thanks: "Azi-dimineață a apărut imediat. Puteți închide solicitarea.",
    },
    Asked {
        subject: "O coloană pentru numărul comenzii",
        question: "Lista de comenzi ar putea arăta și numărul nostru de comandă? Îl căutăm de mai multe ori pe zi.",
        answer: "Da. Înseamnă aproximativ trei ore de lucru. Începem?",
        thanks: "Da, vă rugăm.",
    },
];
