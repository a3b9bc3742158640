import addresses from "./addresses.json";
import agenda from "./agenda.json";
import agendaView from "./agendaView.json";
import api from "./api.json";
import auth from "./auth.json";
import booking from "./booking.json";
import brand from "./brand.json";
import calendarFeed from "./calendarFeed.json";
import channels from "./channels.json";
import clients from "./clients.json";
import common from "./common.json";
import crash from "./crash.json";
import dashboard from "./dashboard.json";
import dayList from "./dayList.json";
import delays from "./delays.json";
import desk from "./desk.json";
import doctor from "./doctor.json";
import documents from "./documents.json";
import emails from "./emails.json";
import embedding from "./embedding.json";
import errors from "./errors.json";
import family from "./family.json";
import holds from "./holds.json";
import holidays from "./holidays.json";
import hours from "./hours.json";
import inbox from "./inbox.json";
import intake from "./intake.json";
import inviteMany from "./inviteMany.json";
import ledger from "./ledger.json";
import letters from "./letters.json";
import live from "./live.json";
import messageKinds from "./messageKinds.json";
import notices from "./notices.json";
import notifications from "./notifications.json";
import offline from "./offline.json";
import openings from "./openings.json";
import operator from "./operator.json";
import outbox from "./outbox.json";
import overbook from "./overbook.json";
import page from "./page.json";
import panel from "./panel.json";
import password from "./password.json";
import pictures from "./pictures.json";
import places from "./places.json";
import portal from "./portal.json";
import portalAccess from "./portalAccess.json";
import portalEntry from "./portalEntry.json";
import portalOffline from "./portalOffline.json";
import portalSettings from "./portalSettings.json";
import priority from "./priority.json";
import publicPage from "./publicPage.json";
import push from "./push.json";
import queue from "./queue.json";
import reassign from "./reassign.json";
import request from "./request.json";
import roles from "./roles.json";
import series from "./series.json";
import services from "./services.json";
import settings from "./settings.json";
import setup from "./setup.json";
import shortMessages from "./shortMessages.json";
import site from "./site.json";
import specialHours from "./specialHours.json";
import start from "./start.json";
import team from "./team.json";
import teamMails from "./teamMails.json";
import texting from "./texting.json";
import timeOff from "./timeOff.json";
import visits from "./visits.json";
import waitlist from "./waitlist.json";
import week from "./week.json";
import wish from "./wish.json";
import wording from "./wording.json";

export const es = {
  common,
  notices,
  teamMails,
  shortMessages,
  site,
  auth,
  booking,
  intake,
  publicPage,
  page,
  pictures,
  portal,
  inviteMany,
  portalSettings,
  addresses,
  embedding,
  calendarFeed,
  wish,
  family,
  portalAccess,
  portalEntry,
  portalOffline,
  crash,
  dashboard,
  agenda,
  live,
  agendaView,
  overbook,
  reassign,
  desk,
  delays,
  dayList,
  offline,
  doctor,
  channels,
  clients,
  roles,
  series,
  visits,
  holds,
  services,
  team,
  panel,
  places,
  hours,
  openings,
  texting,
  timeOff,
  holidays,
  week,
  specialHours,
  priority,
  push,
  queue,
  request,
  waitlist,
  notifications,
  brand,
  documents,
  settings,
  operator,
  outbox,
  inbox,
  api,
  errors,
  emails,
  ledger,
  messageKinds,
  letters,
  start,
  setup,
  password,
  wording,
};
