/// The legal person that publishes policies: the controller or publisher, with its settings.
package struct Entity: Sendable, Hashable {
  /// The folder's name, and the first part of every address.
  package var id: String
  @Boxed package var card: Card
  package var locales: [LocaleTag]
  package var sourceLocale: LocaleTag
  /// The language that prevails where translations differ.
  package var controllingLocale: LocaleTag?
  package var zone: Zone
  package var theme: String
  /// The address of the folder `/<entity>/`, with a final slash.
  package var baseURL: String?
  package var isDemonstration: Bool
  package var redirectFrom: [FormerID]
  package var checks: [String: CheckLevel]
  /// Whether entity.yml gives the address; else it lies below the site's.
  package var hasOwnAddress = false

  /// What a page shows of the entity, and what a version freezes of it.
  package struct Card: Sendable, Hashable {
    package var person: LegalPerson
    package var contactPage: LocalizedText?
    package var privacyContact: Contact?
    package var dataProtectionOfficer: Contact?
    package var representative: Contact?
    package var publicationDirector: Contact?
    package var host: Party?
    package var authority: Party?
    /// Ids of `content/laws/`.
    package var laws: [String]
  }
}
