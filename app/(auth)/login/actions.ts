"use server";

import { redirect } from "next/navigation";
import { visitorAction } from "@/lib/auth/actions";
import { logIn } from "@/lib/auth/log-in";
import { logOut } from "@/lib/auth/log-out";
import { logInInput, logOutInput } from "@/lib/auth/schema";

export const logInAction = visitorAction(logInInput, logIn, {
  after: (_visitor, { to }) => redirect(to),
});

export const logOutAction = visitorAction(logOutInput, logOut, {
  after: () => redirect("/login"),
});
