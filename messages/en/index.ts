import agenda from "./agenda.json";
import api from "./api.json";
import auth from "./auth.json";
import booking from "./booking.json";
import brand from "./brand.json";
import clients from "./clients.json";
import common from "./common.json";
import crash from "./crash.json";
import dashboard from "./dashboard.json";
import desk from "./desk.json";
import emails from "./emails.json";
import errors from "./errors.json";
import hours from "./hours.json";
import inbox from "./inbox.json";
import notifications from "./notifications.json";
import operator from "./operator.json";
import portal from "./portal.json";
import priority from "./priority.json";
import publicPage from "./publicPage.json";
import services from "./services.json";
import settings from "./settings.json";
import site from "./site.json";
import team from "./team.json";
import waitlist from "./waitlist.json";

export const en = {
  common,
  site,
  auth,
  booking,
  publicPage,
  portal,
  crash,
  dashboard,
  agenda,
  desk,
  clients,
  services,
  team,
  hours,
  priority,
  waitlist,
  notifications,
  brand,
  settings,
  operator,
  inbox,
  api,
  errors,
  emails,
};
