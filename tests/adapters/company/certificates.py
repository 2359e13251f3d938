"""An authority of a test's own, and a way to speak TLS for a server that was built without it."""

from __future__ import annotations

import contextlib
import selectors
import socket
import ssl
import threading
from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

SSL_REQUEST, GSS_REQUEST = 80877103, 80877104


class Authority:
    """Signs certificates for `localhost`; its own is in `file`."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._key = folder, ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
        usage = x509.KeyUsage(
            digital_signature=True, key_cert_sign=True, crl_sign=True, content_commitment=False, key_encipherment=False,
            data_encipherment=False, key_agreement=False, encipher_only=False, decipher_only=False,
        )  # fmt: skip
        more = [(x509.BasicConstraints(ca=True, path_length=0), True), (usage, True)]
        self.file = folder / f"{name}.pem"
        self.file.write_bytes(self._sign(self._name, self._key, more).public_bytes(serialization.Encoding.PEM))

    def certificate(self) -> tuple[Path, Path]:
        """The files of a server's certificate and key."""
        key, name = (
            ec.generate_private_key(ec.SECP256R1()),
            x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")]),
        )
        made = self._sign(name, key, [(x509.SubjectAlternativeName([x509.DNSName("localhost")]), False)])
        files = self._folder / "server.pem", self._folder / "server.key"
        files[0].write_bytes(made.public_bytes(serialization.Encoding.PEM))
        pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
        files[1].write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
        return files

    def _sign(self, name, key, more) -> x509.Certificate:
        builder = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
            .not_valid_after(datetime(2090, 1, 1, tzinfo=UTC))
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        )
        for extension, critical in more:
            builder = builder.add_extension(extension, critical=critical)
        return builder.sign(self._key, hashes.SHA256())


class PostgresDoor:
    """Takes connections as PostgreSQL does, encrypts them if it has a certificate, and hands on what is said to a socket."""

    def __init__(self, to: str, certificate: tuple[Path, Path] | None) -> None:
        self._to, self._context = to, None
        if certificate is not None:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(*certificate)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._take, daemon=True).start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _take(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=self._serve, args=(self._listening.accept()[0],), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            first = client.recv(8, socket.MSG_WAITALL)
            while int.from_bytes(first[4:]) in {SSL_REQUEST, GSS_REQUEST}:
                if int.from_bytes(first[4:]) == SSL_REQUEST and self._context is not None:
                    client.sendall(b"S")
                    with self._context.wrap_socket(client, server_side=True) as encrypted:
                        self._hand_on(encrypted, b"")
                    return
                client.sendall(b"N")
                first = client.recv(8, socket.MSG_WAITALL)
            self._hand_on(client, first)

    def _hand_on(self, client: socket.socket, first: bytes) -> None:
        with socket.socket(socket.AF_UNIX) as server, selectors.DefaultSelector() as both:
            server.connect(self._to)
            server.sendall(first)
            both.register(client, selectors.EVENT_READ, server)
            both.register(server, selectors.EVENT_READ, client)
            while True:
                for key, _ in both.select():
                    data = key.fileobj.recv(65536)
                    while isinstance(key.fileobj, ssl.SSLSocket) and key.fileobj.pending():
                        data += key.fileobj.recv(65536)
                    if not data:
                        return
                    key.data.sendall(data)
