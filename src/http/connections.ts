import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Keeps track of a server's connections, so that it can be closed without cutting an answer off.
 *
 * Node's own `close` leaves connections open that a browser opened in advance or keeps for its next request.
 */
export function trackConnections(server: Server): { drain(graceMs: number): Promise<void> } {
  const answering = new Map<Socket, number>();
  let draining = false;

  server.on("connection", (socket) => {
    answering.set(socket, 0);
    socket.once("close", () => answering.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    answering.set(socket, (answering.get(socket) ?? 0) + 1);
    response.once("close", () => {
      const left = answering.get(socket);
      if (left === undefined) return;
      answering.set(socket, left - 1);
      if (draining && left === 1) socket.destroySoon();
    });
  });

  return {
    /** Stops listening; resolves when every answer under way is sent, or cut off after `graceMs` milliseconds. */
    drain: (graceMs) =>
      new Promise((resolve, reject) => {
        draining = true;
        const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close((error) => {
          clearTimeout(deadline);
          if (error) reject(error);
          else resolve();
        });
        for (const [socket, requests] of answering) if (requests === 0) socket.destroySoon();
      }),
  };
}
