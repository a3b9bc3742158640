/** About clients, who are the practice's and nobody's in particular: their role alone decides. */
export const aboutNobody: readonly string[] = [
  ...["searchClientsAction", "findAlikeAction", "saveClientAction", "addClientAction"],
  ...["tiePeopleAction", "untiePeopleAction"],
  ...["removeDocumentAction", "resumeMailAction"],
  ...[
    "sendLinkAction",
    "revokeLinksAction",
    "reopenLinksAction",
    "chooseForClientAction",
    "chooseTextsForAction",
    "addDeviceAction",
    "removeDeviceAction",
    "previewListAction",
    "inviteListAction",
  ],
];

/** What concerns every professional at once, and what it is asked. */
export const practiceWide: Readonly<Record<string, object>> = {
  observeHolidaysAction: { observes: "on" },
  saveHolidayAction: { kind: "closed", date: "2026-06-03", name: "Aniversario" },
  removeHolidayAction: { holidayId: "00000000-0000-4000-8000-000000000000" },
  addScreenAction: {},
  revokeScreenAction: { screenId: "00000000-0000-4000-8000-000000000000" },
  "addTimeOffAction: of everybody": {
    ...{ who: "everybody", from: "2026-06-04", to: "2026-06-04", confirmedStanding: 0 },
  },
  "restoreTimeOffAction: of everybody": {
    ...{ who: "everybody", from: "2026-06-05", to: "2026-06-05" },
  },
  "saveSpecialHoursAction: of everybody": { who: "everybody", date: "2026-06-06", closed: "on" },
  "removeSpecialHoursAction: of everybody": { who: "everybody", date: "2026-06-07" },
};

export const ownersAlone: readonly string[] = [
  ...["saveProfessionalAction", "addProfessionalAction", "removeProfessionalAction"],
  ...["restoreProfessionalAction", "saveGrantsAction", "saveSeeingOthersAction"],
  ...["resumeMemberMailAction"],
  ...["renameTenantAction", "addDomainAction", "proveDomainAction", "chooseMainDomainAction"],
  ...["removeDomainAction", "saveEmbeddingAction"],
  ...["savePracticeAction", "saveFirstHoursAction", "saveListAction", "saveLooksAction"],
  ...["publishCoverAction", "changeSectorAction", "dismissChecklistAction"],
  ...["saveSettingsAction", "saveDeskChoicesAction", "saveOpenTrackingAction"],
  ...["changeCountryAction"],
  ...["saveBookingChoicesAction", "saveNoticesAction", "savePortalAction"],
  ...["saveWordingAction", "restoreWordingAction", "bringBackWordingAction"],
  ...["previewWordingAction", "sendTestAction"],
  ...["saveChannelsAction", "saveTemplateAction", "removeTemplateAction", "sendTestTextAction"],
  ...["handOverAppointmentsAction", "saveQueueSettingsAction", "saveRefillingAction"],
];
