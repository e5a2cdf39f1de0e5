//! Maps to start from: the structure of a journey, without estimates, cards and feedback.
//!
//! Every template exists in English and German; one file holds the contents of two or three.

mod business;
mod channels;
mod design;
mod public;
mod samples;
mod services;

use crate::model::{Header, IdSource, JourneyMap, Known, Language};

use design::Design;

/// A map to start from.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Template {
    /// One untitled map without stages.
    Empty,
    /// A first order in an online shop.
    OnlineShop,
    /// A weekend in a hotel; its own language is German.
    HotelStay,
    /// Opening a bank account.
    BankAccount,
    /// A fault, a call, a solution.
    ServiceHotline,
    /// Advice in a branch.
    BranchVisit,
    /// From the free trial of a program to its daily use.
    SaasOnboarding,
    /// From the first symptom to the aftercare.
    PatientJourney,
    /// Registering a new address.
    PublicAuthority,
    /// A company buys a machine.
    B2bPurchase,
    /// A day at a conference.
    EventVisit,
}

impl Template {
    /// Lists all templates.
    pub fn all() -> [Self; 11] {
        [
            Self::Empty,
            Self::OnlineShop,
            Self::HotelStay,
            Self::BankAccount,
            Self::ServiceHotline,
            Self::BranchVisit,
            Self::SaasOnboarding,
            Self::PatientJourney,
            Self::PublicAuthority,
            Self::B2bPurchase,
            Self::EventVisit,
        ]
    }

    /// Returns the name that the command line uses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::OnlineShop => "online-shop",
            Self::HotelStay => "hotel-stay",
            Self::BankAccount => "bank-account",
            Self::ServiceHotline => "service-hotline",
            Self::BranchVisit => "branch-visit",
            Self::SaasOnboarding => "saas-onboarding",
            Self::PatientJourney => "patient-journey",
            Self::PublicAuthority => "public-authority",
            Self::B2bPurchase => "b2b-purchase",
            Self::EventVisit => "event-visit",
        }
    }

    /// Finds a template by its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|one| one.name() == name)
    }

    /// Returns the language that it has unless another is asked for.
    pub fn language(self) -> Language {
        self.design()
            .map_or_else(Language::default, |design| design.language)
    }

    /// Makes the map in its own language, with ids drawn from a source that is handed in.
    pub fn build(self, ids: &mut IdSource) -> JourneyMap {
        self.build_in(self.language(), ids)
    }

    /// Makes the map in a language, with ids drawn from a source that is handed in.
    pub fn build_in(self, language: Language, ids: &mut IdSource) -> JourneyMap {
        match self.design() {
            Some(design) => design.build(language, ids),
            None => JourneyMap {
                header: Header {
                    language: Known::Is(language),
                    ..Header::default()
                },
                ..JourneyMap::default()
            },
        }
    }

    /// Returns its facts; the empty map has none.
    fn design(self) -> Option<&'static Design> {
        match self {
            Self::Empty => None,
            Self::OnlineShop => Some(&samples::ONLINE_SHOP),
            Self::HotelStay => Some(&samples::HOTEL_STAY),
            Self::BankAccount => Some(&samples::BANK_ACCOUNT),
            Self::ServiceHotline => Some(&services::SERVICE_HOTLINE),
            Self::BranchVisit => Some(&services::BRANCH_VISIT),
            Self::SaasOnboarding => Some(&business::SAAS_ONBOARDING),
            Self::PatientJourney => Some(&public::PATIENT_JOURNEY),
            Self::PublicAuthority => Some(&public::PUBLIC_AUTHORITY),
            Self::B2bPurchase => Some(&business::B2B_PURCHASE),
            Self::EventVisit => Some(&services::EVENT_VISIT),
        }
    }
}
