--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: accounts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    "companyId" text NOT NULL COLLATE pg_catalog."C",
    branch text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    number text NOT NULL COLLATE pg_catalog."C",
    balance bigint NOT NULL
);


--
-- Name: accounts_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.accounts_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: appliedMigrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."appliedMigrations" (
    number integer NOT NULL,
    content text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: batches; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.batches (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    "companyId" text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    "accountId" text NOT NULL COLLATE pg_catalog."C",
    "paymentDate" text NOT NULL COLLATE pg_catalog."C",
    items text NOT NULL COLLATE pg_catalog."C",
    count bigint NOT NULL,
    total bigint NOT NULL,
    state text NOT NULL COLLATE pg_catalog."C",
    "requestedBy" text NOT NULL COLLATE pg_catalog."C",
    "requestedAt" bigint NOT NULL,
    "decidedBy" text COLLATE pg_catalog."C",
    "decidedAt" bigint,
    comment text COLLATE pg_catalog."C"
);


--
-- Name: batches_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.batches ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.batches_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: companies; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.companies (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: companies_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.companies ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.companies_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: devices; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.devices (
    "position" bigint NOT NULL,
    serial text NOT NULL COLLATE pg_catalog."C",
    "deviceKey" text NOT NULL COLLATE pg_catalog."C",
    "cancelledAt" bigint
);


--
-- Name: devices_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.devices ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.devices_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.history (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL,
    "companyId" text NOT NULL COLLATE pg_catalog."C",
    "loginId" text NOT NULL COLLATE pg_catalog."C",
    "userName" text NOT NULL COLLATE pg_catalog."C",
    category text NOT NULL COLLATE pg_catalog."C",
    action text NOT NULL COLLATE pg_catalog."C",
    result text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C",
    terminal text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: history_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.history ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.history_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: keyCheck; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."keyCheck" (
    sealed text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: licences; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.licences (
    "position" bigint NOT NULL,
    licence text NOT NULL COLLATE pg_catalog."C",
    "loginId" text NOT NULL COLLATE pg_catalog."C",
    "lastSequenceNumber" bigint NOT NULL
);


--
-- Name: licences_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.licences ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.licences_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: loginAttempts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."loginAttempts" (
    "position" bigint NOT NULL,
    "loginId" text NOT NULL COLLATE pg_catalog."C",
    failures bigint NOT NULL,
    "pausedUntil" bigint,
    "disabledAt" bigint
);


--
-- Name: loginAttempts_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public."loginAttempts" ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public."loginAttempts_position_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: marks; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.marks (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    owner text NOT NULL COLLATE pg_catalog."C",
    serial text NOT NULL COLLATE pg_catalog."C",
    "loginId" text COLLATE pg_catalog."C",
    picture text NOT NULL COLLATE pg_catalog."C",
    undone text COLLATE pg_catalog."C",
    "createdAt" bigint NOT NULL
);


--
-- Name: marks_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.marks ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.marks_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: orders; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.orders (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    "companyId" text NOT NULL COLLATE pg_catalog."C",
    "loginId" text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    payload text NOT NULL COLLATE pg_catalog."C",
    "createdAt" bigint NOT NULL,
    "acceptedAt" bigint
);


--
-- Name: orders_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.orders ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.orders_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: payees; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.payees (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    "companyId" text NOT NULL COLLATE pg_catalog."C",
    bank text NOT NULL COLLATE pg_catalog."C",
    branch text NOT NULL COLLATE pg_catalog."C",
    "accountType" text NOT NULL COLLATE pg_catalog."C",
    "accountNumber" text NOT NULL COLLATE pg_catalog."C",
    payee text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: payees_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.payees ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.payees_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: registrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.registrations (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    "loginId" text NOT NULL COLLATE pg_catalog."C",
    licence text NOT NULL COLLATE pg_catalog."C",
    challenge text NOT NULL COLLATE pg_catalog."C",
    "createdAt" bigint NOT NULL,
    "identifiedAt" bigint,
    "tokenCode" text COLLATE pg_catalog."C",
    iv text COLLATE pg_catalog."C",
    "completedAt" bigint
);


--
-- Name: registrations_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.registrations ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.registrations_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: requests; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.requests (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    "loginId" text NOT NULL COLLATE pg_catalog."C",
    "tokenCode" text NOT NULL COLLATE pg_catalog."C",
    "orderId" text NOT NULL COLLATE pg_catalog."C",
    title text NOT NULL COLLATE pg_catalog."C",
    fields text NOT NULL COLLATE pg_catalog."C",
    nonce text NOT NULL COLLATE pg_catalog."C",
    iv text NOT NULL COLLATE pg_catalog."C",
    "createdAt" bigint NOT NULL,
    "usedAt" bigint,
    "usedCode" text COLLATE pg_catalog."C"
);


--
-- Name: requests_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.requests ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.requests_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    "formToken" text NOT NULL COLLATE pg_catalog."C",
    "loginId" text COLLATE pg_catalog."C",
    "isHelpDesk" bigint NOT NULL,
    skipped bigint NOT NULL,
    notice text COLLATE pg_catalog."C",
    "lastSeen" bigint NOT NULL,
    kept text COLLATE pg_catalog."C",
    credentials text COLLATE pg_catalog."C"
);


--
-- Name: sessions_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.sessions ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.sessions_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: settings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.settings (
    "position" bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: settings_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.settings ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.settings_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: tokens; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tokens (
    "position" bigint NOT NULL,
    "tokenCode" text NOT NULL COLLATE pg_catalog."C",
    serial text NOT NULL COLLATE pg_catalog."C",
    "instanceKey" text NOT NULL COLLATE pg_catalog."C",
    "wrongCodes" bigint NOT NULL,
    "stoppedAt" bigint,
    "signedAt" bigint
);


--
-- Name: tokens_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.tokens ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.tokens_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    "position" bigint NOT NULL,
    "loginId" text NOT NULL COLLATE pg_catalog."C",
    "companyId" text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    email text NOT NULL COLLATE pg_catalog."C",
    "passwordHash" text NOT NULL COLLATE pg_catalog."C",
    "confirmationHash" text NOT NULL COLLATE pg_catalog."C",
    "mustChangePassword" bigint NOT NULL,
    "mayRequest" bigint NOT NULL,
    "mayApprove" bigint NOT NULL,
    "registrationState" text NOT NULL COLLATE pg_catalog."C",
    "tokenCode" text COLLATE pg_catalog."C",
    "revokedAt" bigint,
    "createdAt" bigint NOT NULL
);


--
-- Name: users_position_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.users ALTER COLUMN "position" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.users_position_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.accounts OVERRIDING SYSTEM VALUE VALUES (1, 'kitano-1', 'kitano', '本店営業部', 'ordinary', '2046817', 50000000);
INSERT INTO public.accounts OVERRIDING SYSTEM VALUE VALUES (2, 'kitano-2', 'kitano', '駅前支店', 'current', '0317502', 1200000);
INSERT INTO public.accounts OVERRIDING SYSTEM VALUE VALUES (3, 'kitano-3', 'kitano', '本店営業部', 'ordinary', '1234567', 300000000);


--
-- Data for Name: appliedMigrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."appliedMigrations" VALUES (1, '7a5e7502ffb0e0e561bb0fe8fbfd07616fc5e58767c6118f3f47e4619c2bd38d');
INSERT INTO public."appliedMigrations" VALUES (2, '4d65cf9ae554eefa48a5bd705d3485ea59200f3a2ec113d7a09c7bd95da107f0');
INSERT INTO public."appliedMigrations" VALUES (3, '4e068fc066c7e36e72a8d4be475941861a8224b27b7fc8ed32cb4afa68cd17bd');
INSERT INTO public."appliedMigrations" VALUES (4, 'f0de151d8acd3d726bafb7079ce2618d8cf03d2cc0ec52fc0c6ca0726d07ad24');


--
-- Data for Name: batches; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: companies; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.companies OVERRIDING SYSTEM VALUE VALUES (1, 'kitano', '株式会社北野商事');


--
-- Data for Name: devices; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (1, '12-3456700-0', 'a1:IjL9FYZvEQ9CV0phczxMDsD1Jp19vFJDfGGvhg+Ma0kbmrzIP8WrvbJD5LeUk9UgP6Di3qRcoHsl2GWHmrTJitI++rJFjf5N8KRshnRWgLBOnX2vJSkgJOEvFxk=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (2, '12-3456701-0', 'a1:2GUbSydAEGcNbRgv16gG7xSaI8Ry73lclfVCl9x86H7wZKHpnxktAcUuEYgEnQdTcVSsxOv3tzioV6eVDPvTkxfLcUHIeMffSCORxQbK73aiwzFfAmLXr+7KCFU=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (3, '12-3456702-0', 'a1:nR8TtoUkgxZOpLi/4Kj62a6U9L1XuoFTT88PRaEunDLFF5P9j1JrDqlekqOgP2dbDf/tjBAQJR6lrgaSZpO/DhClj275ktpooSAI0f9JUycAlPIir64R4luirtM=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (4, '12-3456703-0', 'a1:h9bu2yXPFhFrH1KKcuB0HMdcg+bczqicUUYgZzcSgkmIHjrL8o/KJnPQEYTTFl9WJTKr4wsQO3iDMwbtmcsT8G3c+2VMMhJmes8yStR8WRgkvBLmL8HNujK/Dus=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (5, '12-3456704-0', 'a1:Xa2qIRcpFhq3Q83m+XsMQlZ1frdj31pg25Z6dJmnTDs8DOoQOSlAEtoA+mD+rnSKorENaf07MzpXZVwNsNjbzv7nBpdCrC/EvjjW+y2/nDJkmGdzDqu3ZKAtA/A=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (6, '12-3456705-0', 'a1:e1O6ESWJE5fBSWrbsY1eGGfWeVMaJc2mWomYZMxjASdqWY9HgpynkGvKVyCh8waXQFw8kEtpAm5t2eZhtaXyirmSD1kIhHx8bw6umse4QJqyLHt5WenHk4zAqHE=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (7, '12-3456706-0', 'a1:Gl/vhKe9OtFmMdnc8WhKIoK0nczPflCD7n8t/Gtxff7WGo+n0muP7pBfQ6ugElGAb4nteX2TNkxi5wwzPx1W9RQAVx7TegqRvPZLuMoulRXIprU1yEffqPWOpo8=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (8, '12-3456707-0', 'a1:6RJDHAMNKuHATaLf1xrtA2ssPNI/M836h+3BaaO1BmPGOZYXLJTcEkHKDKp2ULJzxc39Idnb+A/OoYsevJyM9e2nW8BGmDobJRNPxd5bJpLF2mrEI/cfv7wcyds=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (9, '12-3456708-0', 'a1:DeW+SQEi4w0dEoYMuJcBIn1pC9YAEGg8tyFRRueHZPHvTwawPsMTndXaxpCH+6jSQUHxbxqrOy+Ox+zlplchVPE+XuDVqAdKfAKUobp/dz9zeGMGeUf3UFL0v+w=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (10, '12-3456709-0', 'a1:Ic0ZE5G5R4Ngpqh77xpaAqvlxVV9icTtuuFoqnNa6LSM3iW9AcqHcMReI045XMaD3lJiom93qrfOda0yy9crE7B5fuXTizxNuHmWVx5Kz/i5utFzqkAAZQ+/7jY=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (11, '12-3456710-0', 'a1:NBpmKkLdJX4tN9n6bFoJJJcl9zyjeYbast68BNdXDX1sVK8tFwvo5ZX48288pVT+lgYC0eMHZWBhWu9KgNTrmd8YaMBg+yjuY153BbQyEAuGX0iKCGRVDV0NeBw=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (12, '12-3456711-0', 'a1:j3FPx5AyA2izr4P25hg4gvoDXeVmpmPv/KEGGuzPh4UBPdAKDVJN4aUa/A5tdVzGnze8oizoTjDFNrbgGxgW+Lf9a0wtyHvjlUrlor6KGthLZqbJX+AidWG1HfM=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (13, '12-3456712-0', 'a1:HtjR8G8IR9zqWW+c7HDb4u2Vk+qn16mEp1y2FGMdYDWU8zyx2UmVynfoyCPuhWK+MGHuoV58AYg/+ZVA21EyNJKQRHbd3wGK91ekKoOOK+d3Uhx4IKgN+yr7Jeg=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (14, '12-3456713-0', 'a1:ZQwma70o7B8UV1Ll63bGYP3JizIFz7bIaYMdNFxHUynA9XzHIpPwEnGxe+I+c7pZyYQZALWptxUcXc8gV2/eONXwZrumdm1Ke5jFpy0AXxyCSbzWaFzprMpmgEk=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (15, '12-3456714-0', 'a1:NcYxsvdhICbZecOx6cLFs2w222DPEx1P2kTiEBlcw1EPKgpRN3pdrQZ2UobKijfgWM8r2IyfQCLD7q9WXy7sDWhq2UjbfuxzikJ8MMsLTh/ur2aB8Q5XfhXR8I4=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (16, '12-3456715-0', 'a1:ZYLYWbzfRLFzf6G8wm9RoSfnDnY7b+eYwwh5816MH71SFNE9u+CrClxL0EQULZ6Iq8x1Kb7j5wLvWU1E/mSgefd2Zrl70vmdda/vLsZlmjzAQoFz0NWaDPBnc7U=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (17, '12-3456716-0', 'a1:NQhoi1vgk6Y53XJBZVyKFkASrSAc9uyciiDfucjOV0XrmelksVFOlniqVUnQNlPZxNANkYqll0RTMfkQ57QjCI7McFcnOfuVcGQgag3mhV0pNE/7ywLGnVdh1B8=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (18, '12-3456717-0', 'a1:GXL6sj00I8AJc0iribuiuHWPwv/5rfOdDWS7/ppF84FNlXLyMVZ5phH66ACGWf8nTjYcm8gCtyjYbcnz2oC6Q8WeoqikBxqOOVQ6MUuXEboQRs+CUXiuV0i5v58=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (19, '12-3456718-0', 'a1:ngMGtM4WDoC0qecMyMm6yaMAdJFDR+KZkpiYLrnsEl6a+Z0U0f78n4CRwyNVfmqIz2DE+IUbGeU4o9pfc2rs5JC7SRKoPr0mlUd1MWz++sP1cEL/K2P3/cwo/NI=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (20, '12-3456719-0', 'a1:EWNP0FyZnYf5F9vPaMuYmN4atZTs/TlRG1rJtu+tVZ+1ER3VObryuZujSoLnIHDGQ0Z7MdNcTbyf/EaUKwSRX1J0bgslUNSldOkTwPwKf4C3gZXV+egv5MYYOz8=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (21, '12-3456720-0', 'a1:rVeYT/fE/Iy1G07GNOJJQf++8tLfIqxT/sEkH5H+Xx6xc/xw1zczZlUa4s+wE5oNL9h+JfF197zhiWSVWmqS9GvM4hG3Ib70/JV/1eItPXuXHCMDf2DKturxGoQ=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (22, '12-3456721-0', 'a1:x6sV1UJpNmILoBMA5U1Ap1BhnHIjX+4hTtftYHdR4NGT0uAifhzUtGq0nPcugfXyUJMBhxH6ChMoVfihth888nJI3Xw9du0QGBPXslGIIPjHGsAdYdCWe7/M0ik=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (23, '12-3456722-0', 'a1:kVT0kbGUFJ+gOPJSNDhE/UJUi+y0EkCJOcq/ByLb2mU9MQ/YvN2vbpX74u0e09R8DFThfXnl/CkqW7dxJ3/+01lQZkOMp3YPSyLHCTxLEt+UtvyEZ/uzSQBt0Xc=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (24, '12-3456723-0', 'a1:uT2wY4IfYoPP2ISJBSTPgQsijjczq6sEYyPLWasYQPbSZShNLlXHBj2PkjozArFdLyirHJeMdJLS6plmAgHeD6V1DggBn9KOH1XB8iVhVpbBLe/wQx3texgtPJ0=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (25, '12-3456724-0', 'a1:EHUyuSInRrRCfumo5B53+gRVDd9M4badCJH806L8gJU3r1+B37fhpfMvESi3I5D3njA7JhGBxMiziPcbynT1Mhtj7EsLEOkB4nq/5x+vojvWF2AhIzyg/bniiZ0=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (26, '12-3456725-0', 'a1:DI7UOMyBZnBmCrW7tplvnM2nOrlmn5+hpDzxe/rLZJb6B9mmzte/nCcaADro9P2zVMv4y+PioLnqYoh6nMzXMCy36xozh8DLg4n4XhNAtY6Bb+CA3JmXoZM2iJw=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (27, '12-3456726-0', 'a1:AZ/0SLZMfQdykGkhB4MYC1vYQViwX9O2HmTlv4cmhjxv8l9OGoDJMrzn2Na+zS8ryCEM0XyveJqYo17Lv64RSZwkg4uf3k4aOQMckfVpVDFgE/WUtOLuvn52wn4=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (28, '12-3456727-0', 'a1:M5hKXQbsxttVnUUpLlGjrVEIgO2SP6ctTEGCGMj5+uX9VVWoFxqnm8TwbBy/2ORs3PohV6Q/BRhkDcUhD0xGPDv1A2Fdr1qybGcNJDF4hP4PoYciuC+nbv9SFeI=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (29, '12-3456728-0', 'a1:dOeTqjoOaZb2UR1HBTr/2F4WMWNPPbzgyc94M2UOH2XDWZ0tLP1BKHxuQpyXBz89UuANZPKmx0PS5AA+33sxkQZVj2LxS1j0e4BYce7E2r+wU3c4aGQeWms6DTM=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (30, '12-3456729-0', 'a1:1180WGUC77kDlRhsigRx1PlpMOu1mJBWVfhBHdAKDwAEyXracY6hQbHes+GRDV7A0u7RkRmWACl+b7R8TAaEkAh9NOlWxMk8leC3zCxamjPiJG+fNiCps0qez2k=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (31, '12-3456730-0', 'a1:+gORIWUEve5wgcZ36EA0qmPkA6Emh07bxMJANDullALwZ2X2OCPAObHoibuQNE4n/8RmonzB8TPdJ+4U5BCuDDU9pDL1cCKJgZoICrfN+gr3G5nH/bntyMvd4CQ=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (32, '12-3456731-0', 'a1:mZQ56kVyTDVm5hF2VP8p0KJfigRSpjvg3KrHCzFzO02BXqkrjGpGUbV0rzPhC28FQWPR3YuteFhnP0h+vXkWcP86PCJtxHl910UY+YYSVEA44coLzETryNyTl2Q=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (33, '12-3456732-0', 'a1:0ksPrv2JOtkM7qOFLh3homTz9w7cVYwhhSc0Y0djqypbYWl5sWH3UPdb5SGKChKtfpAGAXi9nQjDFWropeVf4JYay8FYaV9/vpxJ4iCKKfwZ1dKWenStxRC3etI=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (34, '12-3456733-0', 'a1:t9Wvgni7kaVkuMxCwsf3yYF+cHxt3HzObC/aQWAg/XBAJmeJp+FVf7EUk2eWlQAXIwqjCxI5iP0ovDf0hOuM7jqQ0eDw9oCYPn7on19xlcNgGqzi7cxH8JFTkpU=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (35, '12-3456734-0', 'a1:PbvMQth5qwX0wIjt/a+RHEP04u6gqapfsm0IMZiUk0QQ7ZcYomwSe/Qyn1324I5yK8//JhR4orB28hF1UqBEw5YtFentnQGRuabDpSu2jQmMqasWSSkY8dmwmDw=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (36, '12-3456735-0', 'a1:1kgwMVVTo1zYCvdREKsItMDFXcpWCht4S+Qsza9iz+67kwSD2yP0er9JSH3HA2q1XWqFiRWFT4TRPDe4bgXNowjoZetKwsOrENnts1zGB+5Egakkqx+nyD0jLCY=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (37, '12-3456736-0', 'a1:tr3EiooGSjt4H23ad4CPwaAePaFdC4xOXMtxymVWYEg8Pn5ULwZoiWjHM070t+maLBuuSfqTACxMZa1fCZS7QTkEWbSx/leAPisjE+zaKaifbCyH5CZ4dQeTI/s=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (38, '12-3456737-0', 'a1:Y60IsMmJ54j/nGAs+KOocG3zvaFXLTFHCnRuhZGYX4bA9awCUCVBUU+zyvxO17grOri8DJT4c69iXxETzrKkPUjYkhpskEYPugk8dVKqkxkdTGl5dLPoVAB6pFc=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (39, '12-3456738-0', 'a1:Vpk6PtPknWOGZxF/E1g99xNf33tPRmEd8IDGbZYUTZvOyAhvmrTXe4+TPyPtO3wJh+3EEpSN/ZqW5ofGMfv09canohoWury9A+Bq1zk+QMvw2wTgH6nGB9LD00o=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (40, '12-3456739-0', 'a1:JQ7gvqADWATdQwRFeTlfw7osrlLKkLb0XWuH68HXLcvSwQClMDUCj7JeFabamJK5cCiYR4iVsJ2qNW6+x4dwhO2Mgws4Tzzwlb7bS5lHScELC45L9JRWboToDGI=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (41, '12-3456740-0', 'a1:pLUoVoaLycHWDZvejBZe+9CAqyC/q8G9mJoDkN5OdNaM1CXVgJMvfb87nAGEutxDnsttMJMfzvTJNjIBj2/I74E/SzQ5IrnJxP0WF55Q3hZ+uTzdEpvBfjUeXX4=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (42, '12-3456741-0', 'a1:SoI4RVbeOp/60Nb5U9jTW3tWJm5uPffeAdE1XQgU/L75oOYFypUkKQTJir/uD3SHh6rdopZ+hnUkoNV+pfIg2fwRkXEAmI/iNkuMYdpMVu8W10uh4FFDSAm2izs=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (43, '12-3456742-0', 'a1:9nkOPj8yyottkekuw+Bbh27y6yVimILEXpgGJz0svmSgCeLGjHb/+2gdSJe4chGHJs7T45SzdKFFR0LiaNyz4N3X37oSL7N8zM8cgiRD4QavRB+IpP76yTFUpg8=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (44, '12-3456743-0', 'a1:U0QMNOhNsPnZl4l7tGg4piZS8UR2qdM8CxPkLhrXCzMCuB6piCN0psfxvkzWc9gahYJLbrWsSLddsNFpf47T8M1Z0M0ivD4Q+H6VDIUBpTypgNZpQyXEKqZdq6s=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (45, '12-3456744-0', 'a1:AGMqhk1usj6DGDHQufUlEQcg5whw7hQdr60mZUDBsoPIFbOQzo5G5rizuxKW8uRH7Bl3vNKHpdak5fVGrG/9PgYc1tb7/k0wK68SymeGIS8fHA1hostk+e7QhPQ=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (46, '12-3456745-0', 'a1:fYkoSIjtNrezPqB4flkTf+mW1aLL2AACKMiAAnQX96zfsejfIfqXE55zBPUIaNWscL2O6mWP18jkNPd0GBCo8bpfmMbE3IHfodvdJHLhfFfyx9I8LCEoLABZSeg=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (47, '12-3456746-0', 'a1:GUyrdH8Uo3WFXaZijyq8vZyFrzTq6pwLzMCwQGj4PP1Ukb9w/bFutJKbw/BPmoPOlBadVbHDnCH8OZN70RULIrkKEYlZn7arka19jZH27YMukoHG60eszZx8jYY=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (48, '12-3456747-0', 'a1:mf0st2kKHLM18keoZUw6iY1peL8P7RSseoaVm56HKnT+H8xWVjLn2SDMQUqQnlvLeavqbQxHjX7i6AdC1f0dYr1GAv/ly1KRIeosantA06ua17+tWAfKun0HgOA=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (49, '12-3456748-0', 'a1:t62zPgZkyKYBENMioCFtNV3/XmSZobmdZsFldd00abxaxeTEbXleY7YYgeo2yuyDM4K9osl9XyMwPs4ynbfp7ZKYd0glMF4aglYV3vdO2SUEJRR6sh3Hc8+MKdg=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (50, '12-3456749-0', 'a1:fhe8FrmRDTmNne+6F+q20xEfBTLJHNHBUzOESK8o9tYEqDolo07iPZIbsL3ZbXvHh3Mo0Oj2f7plYjYLvS1Yga4+4JlkwYFuxYHaQiZHoyE49gYAe43Ybnzmn7E=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (51, '12-3456750-0', 'a1:Qrq7/McPgOqosGpCxn4jOmuz3FQ2qKvZdXGPWAwTmSmQBvb31698wNfzVG5N5WW1kclKNEAjOZlEeg0zuUn9bIrikHxYVNlCQSrl7Qm+rpfAp0KN/KBm8G7e6wo=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (52, '12-3456751-0', 'a1:+3y7J3SH5Qr7Tpflp35UGoNLrU9WO/5A2Dl1JBQtpeGFGdlGsODjhQl0jrMl7Pjz0xKzjD9DjAJCNU9JjvhMTvxcO5anEMH5JvWrs9MPKpSB8qJLgMBWSfjS5Wg=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (53, '12-3456752-0', 'a1:IsmlfDbXjXNeiHlBP8OuFkHjIMAUuixg2Mrp5L5fTL9de9s7mpCMr5rXE4AXKA3WSK9TkSeipcE0DXNv2obvLqptXECqH8fmqn4gXNS9e5Y57wxTF1XVoucU/Iw=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (54, '12-3456753-0', 'a1:xg8rixp8wijKWRan43YoXGquijP+zrkowPI3uToXvfNeMUfp6lW+GkihO6GO7WMnCdLIcF9qROsgprn2frrKan5z9rg39jmHdv5/PV9Ps41RBoSG0wmahlEefHc=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (55, '12-3456754-0', 'a1:IiMsjprTwsMlpWwNYKyfIx5ko+yGoITX7MsfXJ8Sl1eDf7389knMIUM7jKUaNeC655mrqS8eMBbFNkfg4EMo1BPQgHOlJizXvul0LnD70+eeuJxTlbWMXIN/wYs=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (56, '12-3456755-0', 'a1:n88RGGN+kG24Xr98YDvXow4p1yxW1oiLg8WJs/8YmwNUs4Jn/LnDSl8QULbBfu794QF3lpzDns1Wi/xZYO6+iFg2C6pwc5FEX6VhBVt8eLvjkHvtYRcWPqbp1g4=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (57, '12-3456756-0', 'a1:i2RyOx2UG0ojI79DSG1hV6GPoAOXKSz9EXlAWf6aW2EQdcJi3J3wboFrvIT4fYjjs96kBHwf2Vm8R6A9Ghdk8EJxtSKK/0dSWMxGpTXVbDJ/au311osEk0HclGg=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (58, '12-3456757-0', 'a1:eDByC/wcW7qAklCoejcA7rJXWXQE8SWYHJGY1rsFZ7b74CxEivOcGcbdC6gb93ECaqs4lmUDW0CC14bo8+wop7b/4jPsXc3e32K2csFOQzVRMF7hJUnJRySXsy4=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (59, '12-3456758-0', 'a1:ywv5g9Ib82FV2NOeGAAzqxpjJ5k+htKmQGjzwxYMZgd6sjtKbZJXqpVPipsA3OtgqZCf6tEVH7zcbNQPWL5EkaHr3+GY1ZoytXChfHeKTYQv25uT9X6T9Sn2/oY=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (60, '12-3456759-0', 'a1:x770ZUDRa59UiiZq0u/FCwI3HLhrjKfjnePRItlStKsYe6G4D6HqLw4wQoQI3pWIjXSrRiDIjnT2UkskE9NMzYV6QZuHf43CXrpcvd1KXnFpjHJzTynaL4dVjXY=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (61, '12-3456760-0', 'a1:2ex+LnxIDqNvgkVzf/yPbcc56vImNdbkqRlt5KA+43qB7vzviDUNGL0IPyH8uPg3xWk/gTQvVL6FFWvljFEWfnY38BWag2Hu/g0kJ8xt7D02eGzgSi9ORom2N70=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (62, '12-3456761-0', 'a1:/otrmmEgKHMbeHmOjMzNMKEb8Y+7FTkVSsE9zBzMRn0Y+kr3xUWWilPdJT/KlNd0YtideUxYGDPJIGda356gv6yH+1fGRZBhv9aG/ZluCoCzy0UBc5cpF5ektaY=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (63, '12-3456762-0', 'a1:n6d3BeLMKMFJIIL5/9gzWlzxlDB2HBfcTxMTgPgdL0HR23/46Yx4a/4RRGVlvvE6Aa9kiX8kU8aNcb+wTLUP8RCvWjdH4s8MT1uMHI3vRlSWFtMLrFWE0PmyNI8=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (64, '12-3456763-0', 'a1:9I2BUcwyV3ch51G0mMuk2qwAKCnAFTYMBo5RweBXl8A0hmf7zVpBsBq3NxQHdQe4frf6LLGNq3McWnjQHKhsVjYcSxkiJz6Lfd/ogqq3f3Hvr+QKni20/1pLkmY=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (65, '12-3456764-0', 'a1:kL1L5qWWGfMlS10bxukpzCZN7hCpqVRzVKjMXbZUF5myGxLsx/QizhjYaAK+UXq+dRTYFvsdwQAQazPLSbn9bRueEnRNG9dOLAoKoMVmkf8soy6M9ttEa8FI2WE=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (66, '12-3456765-0', 'a1:+Qx3GaERCxvTVfUqrMXJQ67lm9bG9v/qR20v6oTyRuK1RvKHONowvb6RRy2AsLhHVzqxWbc7ne5dPej6EWTdd4tv8xM02ibjriF0HkDvVxPKm0e2ZxfbQGBOAMc=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (67, '12-3456766-0', 'a1:vD30weqSWaLj/HXeu59fRa6GMpJbIXv3e1TJnZHy6aZiOQ2hyXMjgV6tBAzQVXwjiHc7ckGRoVnW4WoDpw3Jnuw9xENVsYAJI2pWJV43kM+YDNcNWqNbeSnarb4=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (68, '12-3456767-0', 'a1:LY2iTaNnt4I6jQCzDpN1mfQDpnVSpWr3hpS7CQEqVzPCckft5O41wsey1APPauq0IpTQec+Fl1xe1G51qtmjVJ17cKu1KzkBJOaDTyBtNQ/C0uZ3NEZdxkt7F9g=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (69, '12-3456768-0', 'a1:/HKOE/rmtNGeA0n5gJ2i9ciRuDgaqLqxqfblGEq/PFH40Bfzs4cYKgEEdUizAIMljNK6yDGmWx3dxXjC8DUWRvbswasCi9RkFb5t8yQDTaNL56mg9T4Ntze8t5s=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (70, '12-3456769-0', 'a1:nJisZ176MM1i1tqR0susL2jAACDGYhSlnqIdGHR3wi4k2MkdOAxuCF2avZ/NvWS6eEOl73cY2MPMjjugldQu6LVJhDTD9UXBoklxRFxcvzjK4dSYAR2YxJ3KNTM=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (71, '12-3456770-0', 'a1:RA4C2QzqiqS4jBRtPIjKe8kuLFsv7QpJ7pbxJSc/Wu6Txak+4gtcdu3msVj1f9KYfIzwPy1al2dhIycObJ/hq0L6yf7DcGiE9b7vULqEYQUCIz/7RoOhpahHH+U=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (72, '12-3456771-0', 'a1:QCWOg7eoEbeLQRgR9Y9vH5tecWgJBY8LaZYcebiiLiZrDjH3TDknP4tTp/5r/Vexd3iYKdB1pPxns5U3McpK+3yPcDtFWqCfjVYY3e8q8nd+ecsR5HV3V3y/YeU=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (73, '12-3456772-0', 'a1:p2jIjfEwGH+b6ZjtQj9fCyPmJrqmZLuaNTrZZDqBxu/zogIULHfqA8PcyEVN6eHuY9t4D7MHuMjNEC9Ei7fz6JMhqH+qb9+NFiEcXg8ZC+2fE0fXARy8V6ZD9vs=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (74, '12-3456773-0', 'a1:OkNwUvpI5JbrYWDI5SPnoQ81IcVOZ+VwADHki9yD/T5EqkSq6PYAzL1cEMmSqehwvLJnhhZHbHN2orOzAljghLXR/1zX8EbVG9K/4Wno1y1Dh7us3OhETGYqflc=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (75, '12-3456774-0', 'a1:nAdWDkzQqC7VsCDtBydl7oqlGF8vn9BamfSA0jNnl234RagbCCIcQoOThOmrVJfRqDbgyMfbmKY8B4EA1V61QeAMcXLP5KIGEPabkl+jBtJpgsKmWC/1a1JUbqM=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (76, '12-3456775-0', 'a1:Z+UXvca/hM02vwrDkE4BSfk2GHXgYCB4jeQGT5ZHBUsCreijxkPZXnrLAqgvxgnGBhWNeFrpnvibmrBP6m215uGnydDTJ8QaKiOLqtb0KqqLH2nrG3M/Fe8Zq28=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (77, '12-3456776-0', 'a1:l0kjb7kRyQF0wLBt6hTNw1u2A9UfHWqyrXPqksccheSPa9F4ZNGoSbikfguJoBcxRWXfhwQNnjysXm/Dv6zA470BZSpaIAhhVkNFgj7uR7sG/Gknjl9QlEUqZo4=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (78, '12-3456777-0', 'a1:wyC8Anj6kzcuu8lPWlVKdBTU8tIyRgFHOXHwHvsLk2aRqDd02xcikYIfhSv4RGzEkWdWAHiZ1Q4sATeNWn7kh3Fk81nee8YzozglTsxky4Iz0sTrFUPbPWowZTA=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (79, '12-3456778-0', 'a1:p9gHABN6lwzPQBYgnBDCGh7LLvH0tUwWfQtiLqx7rE9ta5IRhTFva1CbmXseiz26j20QEE05LXh5dfOsR2RGUjCmono0QswjtJL/YnlDBXabh5BtSS9tC1XM1Ks=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (80, '12-3456779-0', 'a1:PGmPqnDbr3P8DZicS2tVcfO9FrAuDpYmHyeN3LpU0fDgGPzEZf8tP82rOXdigGMDrdkUYXXxAWze57uT/4Qg8cqpcQ37m2+t5Y6mCH4Iy/YuKuut6V7IGiLmqBk=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (81, '12-3456780-0', 'a1:hXySovEJCGxhE/Jqi01MrNPPc2H/jCIZngxuznNeoBg9Oe/WcGrFX1DJOqDKT6uVpWgpRKbCp/1t+MFMf/78yCCPzdLaY5ghMPm5cKrwrj3I/CsDXCU9iIOswJI=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (82, '12-3456781-0', 'a1:ckaXH/TVs1rLkhzYl9SEMB3xuXCkbiHTTTIy3FnrYYrVCm4wM5sZ1NInRTMhjAXIG7nWIE6BnDztYLf8yya4+FMa4JHQQR41vAZSA53WXP4yDutu+nmNIvIoFMg=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (83, '12-3456782-0', 'a1:PZUI3ICMJ1joe45JtXaydBZ92flf01EyqzLCSD4rOXdlKo0ubweylImS01+bgycRrZ4a372C+DqJoTAbKnVkR2nFgfErfSm4A02FRsg219Wk7YIvze2pHq4f1zs=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (84, '12-3456783-0', 'a1:RaVtsKSyucQ9+FvcETuEWU61474oNFA1ceWRZONha9VLZCmjwvkNq1v/dCGGWJExJnmHq9t0PCD9pyruTa8kdbI6TVq+DFYxE/MmcKVbLScuxAosJpEb/p01izE=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (85, '12-3456784-0', 'a1:+6O38kARjyCTPLn5sx4MF2kBMv43/i+mZHihx+mG62RPDsYYMPfPHjrbPL1Sh4hDVx5ZJJwNTlMJ9vzKYc7qX6cfoMzvjDvRVgiGuE0pel8aQtaN8Juiml4Yirw=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (86, '12-3456785-0', 'a1:QUo7uJ7TwHrtD3XkJ8W0Swn+vdf3zW89gzgJPz32VXovIEyiF0POAA9IebPs0wJvs5+8n5cInoELJked/f5+nYjDsPLwo3yGc+1SGbvRAfHqxZNxvGZNIVdXXtI=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (87, '12-3456786-0', 'a1:s4LyUq4bRplnnZ1zTlJVvKNeegmIBTC3+7f5hsktVYMua07GRIEgPGAj7scDatbOPFyELWlq8DWn2/6YC91dWcpVPlIWNitSO9d1pqiLRxYYiEkAGx9MUwtcGtQ=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (88, '12-3456787-0', 'a1:L3TWxfPdzZuz5YkVJCsTNKLVKDHNegRM/lumlL4VlMf6ugeAEJlXrjny+6JUT7iwgAqUiF8akJBEj36vdAoYXMEh7zagfZ0AqVVVIJVc9a17cN7e6vvtn8EWG3M=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (89, '12-3456788-0', 'a1:JevnbX4h+dQrSaztUtD5D5uCs4PDUjn0qH9RGisIq3s94fM6HP+ShMOCmOeG59nu3H8hUXzMNkbfHsAxRHdHK/I2PlGi2/ZALV43Nvamsy4JA7nDxhtezGPvW8k=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (90, '12-3456789-0', 'a1:h07D1CRDlaKGYTcqNjFHl+Bg/EB/0lzRmgTSE6sceOLLTU/NQyVwdgdLsiJUZFHzZP8HjB5JJFkMOVX5N2weEpxwFusddrAOZfTOczrvDahZ/sQYX4szP6qrLRs=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (91, '12-3456790-0', 'a1:YFz8KjY2xbECCh1ElBqss9+OaEzllJ2S9OK7VlDhzZ6ynl617t0obHt/e4sF9P/TY7CEZ0tTKR9DeFqjZUjfYKEdd1v3ZHFUy6Q5+kzz8WNU4dl+tVAHO2udZ/U=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (92, '12-3456791-0', 'a1:lfhgZ89/DMSIFLFcaMd2ZWTkPVoa3czxPbG+SZw22d51vzFSXBXiJm8qYfwi8Ov/Ut9uuXWlgKgCFOk5H/dueNe5KzXJeT7JfWltTLPvcqcCmfBQWqEybqW8tN0=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (93, '12-3456792-0', 'a1:i4/AZTfdkt/St5zZZ4W+x4OTj4tMaMAwEarph4iL0QR/BCLBxQGnC3TfhRlqR0AQM4JpBsT7IJWuwiJdrQfvdufizWJFt8/wSdOQCXhrY0f/CVZ3wDSgOdgi49k=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (94, '12-3456793-0', 'a1:ubL4pv2obroiwFi/aWpZJY2WOnedCdQTMuGk8j2YH3rqrnwYElRQQhcKNHDTfp9RjOTlbIrnUEGTwqpZ0TRL2HblKhlypTADXbawglJ0IwehCtln/aO6oLv4fCI=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (95, '12-3456794-0', 'a1:I5Yqr3W3XwhSa84sAvibSYqcIgB18dHE7lbmzGzBeHIqPyi/HiWqU9xjv2gzsbzNUF4hqNDo+lLLxb0BBRfqY0uI4vmDaEA+oQ2bDKerQ8oL4pfTGQ5lCD28MHk=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (96, '12-3456795-0', 'a1:5jbLvaJCmd2DxmGoY0UJDC/nWEjaQTI4f/lLgJin35YzFcyFPbdzHzGbtjBNo3c3y8OaygVxInlPRwYKej/iiCUhmWzdHpJPk4zqnF9qufHUzKvEfk+dJfter1Y=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (97, '12-3456796-0', 'a1:dCBHtF2JilDizBrYRBH9xtjmi6u2quTvhum6tbHkFaQdyaS85nXqblOta4LNQGPfZCXd+HvphWDW8oTIBtBy1/eXVUfx5CJeqIBnFSqyWxDN8tlcFFw3MaEarxs=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (98, '12-3456797-0', 'a1:IPpzAsafPpWdpCIivP14xgr7uHkGNPbeNMyzuOUWz7t+SjiS+ynPnVJzfmEokaBRa4rDvEuVr2aEiSMiAWTKuu4ZShy7i6IGtLiXif/uIB/utGNTOBuvhhLDD9E=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (99, '12-3456798-0', 'a1:za6g/N3PzViEhp4sgtty9fqlLd3CCidE4nNwv83lrzC68p6kFWG6lrsmvWjYfDzM78T+mdLVObGrf4WcA8QNWMC2gZo0+LTy8dWmu5kDTuRd8CRCOA/mvj4Yd9E=', NULL);
INSERT INTO public.devices OVERRIDING SYSTEM VALUE VALUES (100, '12-3456799-0', 'a1:iDLJlDEqbFcrGfjD1tQm6XVoZvfDmLnuGjOB3J0k0M0uTQpuyjrJCVTbON0eP1c1IHQrBnLa5DUA3hFv431d67fnImOkcgMaFMNCAtYS90t8AJfzoE7Gdp8jDrA=', NULL);


--
-- Data for Name: history; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (1, '001795838460000-601cdf3cb762cf4205190c4bb3dfe17c', 1795838460000, 'kitano', 'hanako01', '北野 花子', 'registration', 'token-identified', 'done', '{"serial":"12-3456789-0","tokenCode":"VDS4329254-1"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (2, '001795838520000-45fb5051677078c904f8430cb44873cb', 1795838520000, 'kitano', 'hanako01', '北野 花子', 'registration', 'token-registered', 'done', '{"tokenCode":"VDS4329254-1"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (3, '001795838640000-a3c9d6ae2a6766edabb54d73ff968a23', 1795838640000, 'kitano', 'hanako01', '北野 花子', 'help-desk', 'request-verified', 'done', '{"tokenCode":"VDS4329254-1","title":"Test"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (4, '001795838700000-320b97ef1c7dba419678f9d2693cb36f', 1795838700000, 'kitano', 'help-desk', 'ヘルプデスク', 'help-desk', 'state-changed', 'done', '{"loginId":"ichiro01","state":"registrationState=in-service tokenCode=VDS4329254-1"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (5, '001795838880000-21ec4296d072133f592848c6f9abebe1', 1795838880000, 'kitano', 'jiro0001', '西村 二郎', 'registration', 'token-identified', 'done', '{"serial":"12-3456701-0","tokenCode":"VDS0144244-1"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (6, '001795838940000-8601ed68af6f0551b37aeb7ed1f09bc4', 1795838940000, 'kitano', 'jiro0001', '西村 二郎', 'registration', 'token-registered', 'done', '{"tokenCode":"VDS0144244-1"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (7, '001795839120000-b6f5f80041ab0589a591920654ccd8bb', 1795839120000, 'kitano', 'shiro001', '中村 四郎', 'registration', 'token-identified', 'done', '{"serial":"12-3456702-0","tokenCode":"VDS1649548-1"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (8, '001795839180000-9d9265f9fc57322c172f1dd0cf527dde', 1795839180000, 'kitano', 'shiro001', '中村 四郎', 'registration', 'token-registered', 'done', '{"tokenCode":"VDS1649548-1"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (9, '001795839240000-e4cd1890f24b98878e592080738aea87', 1795839240000, 'kitano', 'help-desk', 'ヘルプデスク', 'help-desk', 'state-changed', 'done', '{"tokenCode":"VDS1649548-1","state":"stopped=true"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (10, '001795839360000-9c49aae3756403609da5a7ad705bd962', 1795839360000, 'kitano', 'sachiko1', '小川 幸子', 'registration', 'token-identified', 'done', '{"serial":"12-3456703-0","tokenCode":"VDS4513508-1"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (11, '001795839420000-948654ca22f0d5dc7f8820e98d3567b6', 1795839420000, 'kitano', 'sachiko1', '小川 幸子', 'registration', 'token-registered', 'done', '{"tokenCode":"VDS4513508-1"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (12, '001795839480000-4be199401926213932268e8353c25ad5', 1795839480000, 'kitano', 'help-desk', 'ヘルプデスク', 'help-desk', 'state-changed', 'done', '{"loginId":"sachiko1","state":"registrationState=none"}', 'api');
INSERT INTO public.history OVERRIDING SYSTEM VALUE VALUES (13, '001795839600000-2f94eee4a128aeaea3d48b46b3ec735b', 1795839600000, 'kitano', 'saburo01', '南 三郎', 'registration', 'token-identified', 'done', '{"serial":"12-3456704-0","tokenCode":"VDS4292002-1"}', 'api');


--
-- Data for Name: keyCheck; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."keyCheck" VALUES ('a1:Ac2v43XbphZMQt/lp26uOW0S3wVSM6TLBHcjMQ==');


--
-- Data for Name: licences; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.licences OVERRIDING SYSTEM VALUE VALUES (1, 'VDS4329254', 'hanako01', 1);
INSERT INTO public.licences OVERRIDING SYSTEM VALUE VALUES (2, 'VDS0144244', 'jiro0001', 1);
INSERT INTO public.licences OVERRIDING SYSTEM VALUE VALUES (3, 'VDS1649548', 'shiro001', 1);
INSERT INTO public.licences OVERRIDING SYSTEM VALUE VALUES (4, 'VDS4513508', 'sachiko1', 1);
INSERT INTO public.licences OVERRIDING SYSTEM VALUE VALUES (5, 'VDS4292002', 'saburo01', 1);


--
-- Data for Name: loginAttempts; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: marks; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.marks OVERRIDING SYSTEM VALUE VALUES (1, 'before-revocation', 'test', '12-3456701-0', 'jiro0001', 'a1:YSGE2ahV2Wl9cjDpqcRFkYswZ42577rGfXyvBMJptLCL3iySD0Zc6luFZsU1rWEeqfW5qleKObbxNwo6FT0YAgt5Tv7+a9oE4LaFNhmfUZ3FPhJWQVjiHZ0rSeXYqWO0jn6ccR6+x4poogRYb22ocqRYoGC2sytno/cSkZe1zJH2wFNd39rz8CMWdpYKKBo9zIqYja98Td7z+vEmP9pHAXJAOqyYvUTGeHxIfAGoQbCPkdh/gYailLFBGyI/TOSWvmskXf9Drk55CUTGTNHkppT7NkkjoXZ9COPQX3MVfqMkdXdsmeaHUXmPpuzRubUpWBt+CWpF9VyJ50jzE5uGTuhBhS62fjuhRqfnb+RHNbCknayZau8LrJkxE4k1I98Wwi64hRRlpUeqSC4m3RFvUI2x0Ga9u7lcyxHaUm98qioZm5BRHCJk9k9QTWYbJqttGUQK08wI0X4IY0R8Dl5Ckr1ah0mHGEhUgTyQEESlJn9LHDuyW2xsPhzBtlcmk5bj/l9RtWknoCdW74yLKQb/xzCXEc1QRXgMo+WLjWi4yxP+BBKYAcsVaG037pcfqzFualtXhvbDSmb1V8I6oN3bv05DwyQmm0jjNaWNnKI0qhigzXZY36pWgx3t6APeyL27YLjf/0dkqI/UIp0FNIl3ULUKJom5BlpFhuWQJNLLrmlTYLhgI4aVIklAR19SPx8E7hQaVFaAdfRwMQspr7NSl3RoedOIBJRM0X+ynVPDKsDEggaFAungQfTxeDv2nNjdcCt5MZ+avrAqAnZSdFxH6nAwKvhhjrqnQgM1Yd9Yk6ibQON7+KMMdZyGqAo4a920jym2q+x5kKriI0+BPIVqCkaoPxToiKH7k8pj8yQ0WI6Pw389otghzjB2hUW4Ohh2uCXWYZuDW9nQSmTyAu9nnTwhZFTtd4KzWbBboxUthEIemi7LMg==', NULL, 1795838760000);


--
-- Data for Name: orders; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: payees; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.payees OVERRIDING SYSTEM VALUE VALUES (1, 'kitano-payee-1', 'kitano', '富山中央銀行', '本店', 'ordinary', '3105527', 'ﾀﾃﾔﾏﾌﾞﾂｻﾝ(ｶ');
INSERT INTO public.payees OVERRIDING SYSTEM VALUE VALUES (2, 'kitano-payee-2', 'kitano', '神通信用金庫', '東町支店', 'current', '0048213', 'ｶ)ｼﾞﾝﾂﾞｳｳﾝﾕ');


--
-- Data for Name: registrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.registrations OVERRIDING SYSTEM VALUE VALUES (1, 'af231a716c915d31183ebcd2ef51229d', 'hanako01', 'VDS4329254', '724fdbd96f396eae', 1795838400000, 1795838460000, 'VDS4329254-1', 'fe494cdc8ee0b906b230294a', 1795838520000);
INSERT INTO public.registrations OVERRIDING SYSTEM VALUE VALUES (2, 'e1815f22d71b25a7cef6cb80a11eaaad', 'jiro0001', 'VDS0144244', 'df1db0e822d15e04', 1795838820000, 1795838880000, 'VDS0144244-1', NULL, 1795838940000);
INSERT INTO public.registrations OVERRIDING SYSTEM VALUE VALUES (3, '44eec6f529e96fd3a97832d09a6ddd69', 'shiro001', 'VDS1649548', '83de3308239b13a9', 1795839060000, 1795839120000, 'VDS1649548-1', '7938f2ccf6846201a80c05ab', 1795839180000);
INSERT INTO public.registrations OVERRIDING SYSTEM VALUE VALUES (4, 'b8706a4db853aadd3496c075e9c9f260', 'sachiko1', 'VDS4513508', 'bd1b7560f5833a0f', 1795839300000, 1795839360000, 'VDS4513508-1', NULL, 1795839420000);
INSERT INTO public.registrations OVERRIDING SYSTEM VALUE VALUES (5, 'c4a5f1ef5b6aa2b82d5bf10c4fa1aa5e', 'saburo01', 'VDS4292002', '721402b630d5310b', 1795839540000, 1795839600000, 'VDS4292002-1', '7e78fce60a7809adc3fe283b', NULL);


--
-- Data for Name: requests; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.requests OVERRIDING SYSTEM VALUE VALUES (1, 'c605d89f58f06dd7e538aceeefedfcef', 'hanako01', 'VDS4329254-1', 'free', 'Test', '[["Amount","120,000"]]', '97fe1637bc03e7aa', 'b065384349d7593be07f7fe2', 1795838580000, 1795838640000, '19722725');
INSERT INTO public.requests OVERRIDING SYSTEM VALUE VALUES (2, 'ebc2e399dc4499b8f041845b25a370a0', 'hanako01', 'VDS4329254-1', 'free', 'Test', '[["Amount","120,000"]]', '5d7a02eb684c083f', '2b0d45969f67ff9a54c697bd', 1795839660000, NULL, NULL);


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: settings; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: tokens; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.tokens OVERRIDING SYSTEM VALUE VALUES (1, 'VDS4329254-1', '12-3456789-0', 'a1:Jr1Vy9crN3cvVuaO05K1QLS9YK9jBe2Y2wP6MFDUEMOkeqKRmED98LixouD/ULyYNyDgIyfawWiKwvfLNNcpXzV9OHId3SS51wpdLE6lk324v+JoTABsBwcwUt8=', 0, NULL, 1795838640000);
INSERT INTO public.tokens OVERRIDING SYSTEM VALUE VALUES (2, 'VDS0144244-1', '12-3456701-0', 'a1:7YlgMAjawB37/tpOWfg6DiNfY3ijhDBLDRuXAohA7BV64stgo96gi3sJn/qXdwHAXQCuQ6NFqXrRM+gQwzzcIVuoFpKuMuKxja8y5ogbt/WZKiwzTKTZ+IK+75A=', 0, NULL, NULL);
INSERT INTO public.tokens OVERRIDING SYSTEM VALUE VALUES (3, 'VDS1649548-1', '12-3456702-0', 'a1:wbtXAIBMK7WrQp2a+PUphFatvKSbIbrgbeZmTKnYqZN5rBfPDtaogJuEPBUr4SpWHNJAaodtgWginPs9sdwjOcsTx6pPUoDlmupZbbBVoQEbi4cRnTEgOAbdB80=', 5, 1795839240000, NULL);
INSERT INTO public.tokens OVERRIDING SYSTEM VALUE VALUES (4, 'VDS4513508-1', '12-3456703-0', 'a1:FUlVup1ClQO3V8YRjVV9Fwc4loRNrCFBLdBUP5kUc9hDOkuJM9Rn416wb+1qohvW+OhnfyxT8crjQOpXrDpOCCrXT4gbjU7ZOWBJ18L2wYLffTg++JtBx9pzuAY=', 0, NULL, NULL);
INSERT INTO public.tokens OVERRIDING SYSTEM VALUE VALUES (5, 'VDS4292002-1', '12-3456704-0', 'a1:7ELVu7O7Y96wN6CNeL2P4uY+VUlc7Z2iTsngIPEKIkuZerVMGTe4GpHAW2Npd0Yr0Qmz8KDV0QFNu5WxvnJwWT2ep6NdfzaDIzggbypJwKqeS1dbw7fWJ6kmQe8=', 0, NULL, NULL);


--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.users OVERRIDING SYSTEM VALUE VALUES (7, 'taro0001', 'kitano', '大野 太郎', 'general', 'taro.ohno@kitano.example', 'scrypt$16384$8$1$e24c0d937e0e7654a39c9ecdf285c129$1be402757af8eae17f017a498c57bac187458f34000b6b4b00fe508f6b000ee1', 'scrypt$16384$8$1$7f517d2cca79f54abccf5b5614258129$521391cba5cbb5e615afe9e8d5ff0b0e28beed5ce12094764346233bb39b605d', 0, 0, 0, 'none', NULL, NULL, 1795838400000);
INSERT INTO public.users OVERRIDING SYSTEM VALUE VALUES (1, 'hanako01', 'kitano', '北野 花子', 'master', 'hanako.kitano@kitano.example', 'scrypt$16384$8$1$7131cac6f3cec12deab061bfa4e3c751$261b86b894387309d1cff67747288a6428ee080176571b2b51f2d8fd08219cd3', 'scrypt$16384$8$1$418c9315a3f0087ce6b05f7b38940002$bbeccf36700785cea92eff1aae71b47c147aeaa7d929f607da8b2f22ddab18c5', 0, 1, 1, 'in-service', 'VDS4329254-1', NULL, 1795838400000);
INSERT INTO public.users OVERRIDING SYSTEM VALUE VALUES (2, 'ichiro01', 'kitano', '東 一郎', 'manager', 'ichiro.higashi@kitano.example', 'scrypt$16384$8$1$79df9cc9a2fe1d668b72fe04a15f473e$ec076caef7d29e1acb389fb75ebcc21730bf485d192742c6a0b35509f967bed7', 'scrypt$16384$8$1$2db06f61f0f9b1807bcebaced9a309c5$cf8a23c8570f8a5ed1de712f18a5efec5c0bbb8fdfcc8f762144249004587eed', 0, 1, 1, 'in-service', 'VDS4329254-1', NULL, 1795838400000);
INSERT INTO public.users OVERRIDING SYSTEM VALUE VALUES (3, 'jiro0001', 'kitano', '西村 二郎', 'manager', 'jiro.nishimura@kitano.example', 'scrypt$16384$8$1$9bc8570fab11e732ebd50679d1645a3a$20856d1020398761cf1bc3f7cbb10ec5865d34d2b2ad8de62a0505b3bdb34314', 'scrypt$16384$8$1$f3b2b0e83519ee30e306efe0ed920d6e$fb0f393e2dcfc4f3f63afbb4431340fbebdbab6ef32bb2058e2e49fff379e64a', 0, 1, 1, 'none', NULL, 1795839000000, 1795838400000);
INSERT INTO public.users OVERRIDING SYSTEM VALUE VALUES (5, 'shiro001', 'kitano', '中村 四郎', 'general', 'shiro.nakamura@kitano.example', 'scrypt$16384$8$1$e08a855d751335eb31b42e937aa69861$c8c7d96b1968f87d85609bd6e7f71a128dddc59411c8a22ab9820ecae727de37', 'scrypt$16384$8$1$6433406d05c5540f2b2bec514f45b786$f9d10e1dc8d6e34f6cffc0fed9ebd1fd158e1700fb5029a9f9d68e0028e25690', 0, 1, 0, 'in-service', 'VDS1649548-1', NULL, 1795838400000);
INSERT INTO public.users OVERRIDING SYSTEM VALUE VALUES (6, 'sachiko1', 'kitano', '小川 幸子', 'general', 'sachiko.ogawa@kitano.example', 'scrypt$16384$8$1$63913ea4c0eb27a0f82f4ba284aa2da1$7e68cabfda0565403b0721377b9606074f5b5a0cc6c99a7c23edd08eeec0dddf', 'scrypt$16384$8$1$838b336e34284393aea9fafd569bde50$73555ca210962370dbb3c83700f25b91911390b07a6706d451d9cf457adeed09', 0, 1, 1, 'none', NULL, NULL, 1795838400000);
INSERT INTO public.users OVERRIDING SYSTEM VALUE VALUES (4, 'saburo01', 'kitano', '南 三郎', 'general', 'saburo.minami@kitano.example', 'scrypt$16384$8$1$29a779404a84b3e252ca97cc02519a54$16fa1b41bac6032316a4f6a97ee833c12eb84ed52e9b4c4715ab6c4ca06735f7', 'scrypt$16384$8$1$e987d10aa69ce23fb73b83387c88e2f1$93d51339095802c02040fe06d9b7348cc794c3d6a584997ad0f89f948a248d12', 0, 1, 1, 'provisional', 'VDS4292002-1', NULL, 1795838400000);


--
-- Name: accounts_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_position_seq', 3, true);


--
-- Name: batches_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.batches_position_seq', 1, false);


--
-- Name: companies_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.companies_position_seq', 1, true);


--
-- Name: devices_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.devices_position_seq', 100, true);


--
-- Name: history_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.history_position_seq', 13, true);


--
-- Name: licences_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.licences_position_seq', 5, true);


--
-- Name: loginAttempts_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public."loginAttempts_position_seq"', 1, false);


--
-- Name: marks_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.marks_position_seq', 1, true);


--
-- Name: orders_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.orders_position_seq', 1, false);


--
-- Name: payees_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.payees_position_seq', 2, true);


--
-- Name: registrations_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.registrations_position_seq', 5, true);


--
-- Name: requests_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.requests_position_seq', 2, true);


--
-- Name: sessions_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sessions_position_seq', 1, false);


--
-- Name: settings_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.settings_position_seq', 1, false);


--
-- Name: tokens_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.tokens_position_seq', 5, true);


--
-- Name: users_position_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.users_position_seq', 7, true);


--
-- Name: accounts accounts_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_id_key UNIQUE (id);


--
-- Name: accounts accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY ("position");


--
-- Name: appliedMigrations appliedMigrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."appliedMigrations"
    ADD CONSTRAINT "appliedMigrations_pkey" PRIMARY KEY (number);


--
-- Name: batches batches_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batches
    ADD CONSTRAINT batches_id_key UNIQUE (id);


--
-- Name: batches batches_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.batches
    ADD CONSTRAINT batches_pkey PRIMARY KEY ("position");


--
-- Name: companies companies_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies
    ADD CONSTRAINT companies_id_key UNIQUE (id);


--
-- Name: companies companies_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.companies
    ADD CONSTRAINT companies_pkey PRIMARY KEY ("position");


--
-- Name: devices devices_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.devices
    ADD CONSTRAINT devices_pkey PRIMARY KEY ("position");


--
-- Name: devices devices_serial_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.devices
    ADD CONSTRAINT devices_serial_key UNIQUE (serial);


--
-- Name: history history_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_id_key UNIQUE (id);


--
-- Name: history history_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_pkey PRIMARY KEY ("position");


--
-- Name: licences licences_licence_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.licences
    ADD CONSTRAINT licences_licence_key UNIQUE (licence);


--
-- Name: licences licences_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.licences
    ADD CONSTRAINT licences_pkey PRIMARY KEY ("position");


--
-- Name: loginAttempts loginAttempts_loginId_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."loginAttempts"
    ADD CONSTRAINT "loginAttempts_loginId_key" UNIQUE ("loginId");


--
-- Name: loginAttempts loginAttempts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."loginAttempts"
    ADD CONSTRAINT "loginAttempts_pkey" PRIMARY KEY ("position");


--
-- Name: marks marks_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.marks
    ADD CONSTRAINT marks_id_key UNIQUE (id);


--
-- Name: marks marks_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.marks
    ADD CONSTRAINT marks_pkey PRIMARY KEY ("position");


--
-- Name: orders orders_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_id_key UNIQUE (id);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY ("position");


--
-- Name: payees payees_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payees
    ADD CONSTRAINT payees_id_key UNIQUE (id);


--
-- Name: payees payees_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.payees
    ADD CONSTRAINT payees_pkey PRIMARY KEY ("position");


--
-- Name: registrations registrations_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_id_key UNIQUE (id);


--
-- Name: registrations registrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.registrations
    ADD CONSTRAINT registrations_pkey PRIMARY KEY ("position");


--
-- Name: requests requests_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_id_key UNIQUE (id);


--
-- Name: requests requests_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_pkey PRIMARY KEY ("position");


--
-- Name: sessions sessions_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_id_key UNIQUE (id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY ("position");


--
-- Name: settings settings_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_name_key UNIQUE (name);


--
-- Name: settings settings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.settings
    ADD CONSTRAINT settings_pkey PRIMARY KEY ("position");


--
-- Name: tokens tokens_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_pkey PRIMARY KEY ("position");


--
-- Name: tokens tokens_tokenCode_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT "tokens_tokenCode_key" UNIQUE ("tokenCode");


--
-- Name: users users_loginId_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT "users_loginId_key" UNIQUE ("loginId");


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY ("position");


--
-- Name: accounts-companyId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "accounts-companyId" ON public.accounts USING btree ("companyId");


--
-- Name: batches-companyId-state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "batches-companyId-state" ON public.batches USING btree ("companyId", state);


--
-- Name: history-companyId-at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "history-companyId-at" ON public.history USING btree ("companyId", at);


--
-- Name: history-loginId-at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "history-loginId-at" ON public.history USING btree ("loginId", at);


--
-- Name: licences-loginId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "licences-loginId" ON public.licences USING btree ("loginId");


--
-- Name: marks-loginId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "marks-loginId" ON public.marks USING btree ("loginId");


--
-- Name: marks-owner; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "marks-owner" ON public.marks USING btree (owner);


--
-- Name: orders-companyId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "orders-companyId" ON public.orders USING btree ("companyId");


--
-- Name: orders-loginId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "orders-loginId" ON public.orders USING btree ("loginId");


--
-- Name: payees-companyId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "payees-companyId" ON public.payees USING btree ("companyId");


--
-- Name: registrations-loginId-licence; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "registrations-loginId-licence" ON public.registrations USING btree ("loginId", licence);


--
-- Name: registrations-tokenCode; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "registrations-tokenCode" ON public.registrations USING btree ("tokenCode");


--
-- Name: requests-orderId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "requests-orderId" ON public.requests USING btree ("orderId");


--
-- Name: requests-tokenCode-usedCode; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "requests-tokenCode-usedCode" ON public.requests USING btree ("tokenCode", "usedCode");


--
-- Name: sessions-lastSeen; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "sessions-lastSeen" ON public.sessions USING btree ("lastSeen");


--
-- Name: sessions-loginId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "sessions-loginId" ON public.sessions USING btree ("loginId");


--
-- Name: tokens-serial; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "tokens-serial" ON public.tokens USING btree (serial);


--
-- Name: users-companyId; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "users-companyId" ON public.users USING btree ("companyId");


--
-- Name: users-tokenCode; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "users-tokenCode" ON public.users USING btree ("tokenCode");


--
-- PostgreSQL database dump complete
--


