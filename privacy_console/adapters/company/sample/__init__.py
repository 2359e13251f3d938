"""The sample company: WorkOrderSoft's database as it might be, with nobody real in it."""
