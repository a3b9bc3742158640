import { beginRequest } from "@/tests/factories/request";

// Files that run in one process begin with a request of their own.
beginRequest();
