// The line to the town: wishes go one way, events come the other.

export class Refused extends Error {
  constructor(key) {
    super(key);
    this.key = key;
  }
}

export async function look(path) {
  return answered(await fetch(path));
}

export async function ask(path, wish = {}) {
  const headers = { "Content-Type": "application/json" };
  return answered(await fetch(path, { method: "POST", headers, body: JSON.stringify(wish) }));
}

export async function sendForm(path, form) {
  return answered(await fetch(path, { method: "POST", body: form }));
}

async function answered(response) {
  if (response.ok) return response.json();
  const told = await response.json().catch(() => ({}));
  throw new Refused(told.error ?? "error");
}

// The browser itself asks again and names the last event that it has seen; only where it has given
// up is a new stream begun, from the same place.
export function follow(mark, heard, lost) {
  let seen = mark;
  const open = () => {
    const source = new EventSource(`/events?after=${encodeURIComponent(seen)}`);
    source.onopen = () => lost(false);
    source.onmessage = (event) => {
      seen = event.lastEventId;
      heard(JSON.parse(event.data), seen);
    };
    source.onerror = () => {
      lost(true);
      if (source.readyState === EventSource.CLOSED) setTimeout(open, 2000);
    };
  };
  open();
}
