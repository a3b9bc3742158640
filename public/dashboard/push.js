// Shows what somebody of the team is told, and opens it. What comes says nothing of a client; told twice it is shown once.

self.addEventListener("push", (event) => {
  const { id, title, text, path } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, {
      body: text,
      tag: id,
      icon: "/icons/192.png",
      badge: "/icons/badge-96.png",
      data: { path },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const path = String(event.notification.data?.path ?? "");
  if (path.startsWith("/dashboard/")) event.waitUntil(self.clients.openWindow(path));
});
