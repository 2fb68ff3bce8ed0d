#!/usr/bin/env python3
"""Many connections that are kept open, clients who send slowly and clients who do not read.

  anslutningar.py http://127.0.0.1:8096/styrning/v1 10000 [--langsamma 500]

Opens N connections, makes one request on each and keeps them; asks again on every tenth; then the
slow ones come: a byte of a header a second, a body that never ends (with a token in TOKEN), and
requests one after the other with no answer read. Prints how many connections are held, failures, the
resident memory of the service, and how long one more client waits for an answer meanwhile. Linux,
Python 3 alone; `ulimit -n` above N for the service and for this.
"""
import argparse
import asyncio
import os
import resource
import statistics
import subprocess
import time
import urllib.parse

PER_ADDRESS = 20_000  # ports that one source address has


def arguments():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("bas")
    parser.add_argument("antal", type=int)
    parser.add_argument("--langsamma", type=int, default=500, help="of each kind")
    parser.add_argument("--fardigt", default="/verksamhetsplaner/1441-ks-2023")
    parser.add_argument("--fragat", default="/kommuner?limit=5&page=2")
    return parser.parse_args()


class Service:
    def __init__(self, base):
        parts = urllib.parse.urlsplit(base)
        self.host, self.port, self.path = parts.hostname, parts.port, parts.path
        listening = subprocess.run(
            ["ss", "-H", "-ltnp", f"sport = :{self.port}"], capture_output=True, text=True).stdout
        self.pid = listening.partition("pid=")[2].partition(",")[0]

    def memory(self):
        """Resident memory in MB, if the service runs here."""
        try:
            with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
                return next(int(line.split()[1]) // 1024 for line in status if "VmRSS" in line)
        except OSError:
            return -1

    def request(self, path, method="GET", more=""):
        return f"{method} {self.path}{path} HTTP/1.1\r\nHost: {self.host}\r\n{more}\r\n".encode()

    async def connect(self, number=0):
        source = (f"127.0.0.{1 + number // PER_ADDRESS}", 0) if self.host == "127.0.0.1" else None
        return await asyncio.open_connection(self.host, self.port, local_addr=source)


async def answer(reader):
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = head.partition("content-length: ")[2].partition("\r\n")[0]
    if length:
        await reader.readexactly(int(length))
    return int(head.split()[1])


async def ask(service, connection, path):
    reader, writer = connection
    writer.write(service.request(path))
    return await asyncio.wait_for(answer(reader), 30)


async def each(items, work, at_a_time=200):
    """What the work gave for each, or None where it failed."""
    gate = asyncio.Semaphore(at_a_time)

    async def one(item):
        async with gate:
            try:
                return await work(item)
            except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
                return None

    return await asyncio.gather(*map(one, items))


async def others(service, ready, asked, rounds=200):
    """Median and 99th percentile in ms of one more client: a ready answer, and one from the database."""
    row = []
    connection = await service.connect()
    for path in (ready, asked):
        times, statuses = [], set()
        for _ in range(rounds):
            start = time.perf_counter()
            statuses.add(await ask(service, connection, path))
            times.append((time.perf_counter() - start) * 1000)
        cuts = statistics.quantiles(times, n=100)
        row.append(f"{cuts[49]:.1f} / {cuts[98]:.1f} ms {sorted(statuses)}")
    connection[1].close()
    return f"ready {row[0]}, asked {row[1]}, memory {service.memory()} MB"


async def send_headers(service, end):
    _, writer = await service.connect()
    for byte in service.request("/kommuner") * 100:
        if time.monotonic() > end:
            break
        writer.write(bytes([byte]))
        await asyncio.sleep(1)
        if byte == 10:
            writer.write(b"X: ")
    writer.close()


async def send_body(service, end):
    _, writer = await service.connect()
    token = os.environ.get("TOKEN", "")
    more = (f"Authorization: Bearer {token}\r\n" if token else "") + (
        "Content-Type: application/json\r\nContent-Length: 9000000\r\n")
    writer.write(service.request("/verksamhetsplaner", "POST", more) + b'{"a":"')
    while time.monotonic() < end and not writer.is_closing():
        writer.write(b"x")
        await asyncio.sleep(1)
    writer.close()


def read_nothing(path):
    async def client(service, end):
        reader, writer = await service.connect()
        reader._transport.pause_reading()
        for _ in range(1000):
            writer.write(service.request(path))
        await asyncio.sleep(max(0, end - time.monotonic()))
        writer.transport.abort()

    return client


async def beside(service, name, clients, number, options):
    """How it is for others while some do harm, for ten seconds."""
    end = time.monotonic() + 10
    slow = [asyncio.ensure_future(clients(service, end)) for _ in range(number)]
    await asyncio.sleep(3)
    print(f"{name}, {number} clients: {await others(service, options.fardigt, options.fragat)}")
    await asyncio.gather(*slow, return_exceptions=True)


async def main(options):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    service = Service(options.bas)
    await others(service, options.fardigt, options.fragat, 500)
    print(f"alone: {await others(service, options.fardigt, options.fragat)}")

    start = time.monotonic()
    opened = await each(range(options.antal), service.connect)
    held = [connection for connection in opened if connection]
    first = await each(held, lambda connection: ask(service, connection, options.fardigt))
    print(f"connections asked for {options.antal}, held {len(held)}, first answers 200:"
          f" {first.count(200)}, {time.monotonic() - start:.1f} s, memory {service.memory()} MB")
    again = await each(held[::10], lambda connection: ask(service, connection, options.fragat))
    print(f"asked again on {len(again)}: 200 {again.count(200)}, 503 {again.count(503)}, failed {again.count(None)}")
    print(f"beside them: {await others(service, options.fardigt, options.fragat)}")
    last = await each(held, lambda connection: ask(service, connection, options.fardigt))
    print(f"still held at the end: {last.count(200)}")
    for _, writer in held:
        writer.close()

    for name, clients in (
            ("a byte of a header a second", send_headers),
            ("a byte of a body a second", send_body),
            ("ready answers not read", read_nothing(options.fardigt)),
            ("asked answers not read", read_nothing(options.fragat))):
        await beside(service, name, clients, options.langsamma, options)
    print(f"afterwards: {await others(service, options.fardigt, options.fragat)}")


asyncio.run(main(arguments()))
