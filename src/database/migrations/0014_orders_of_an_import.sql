-- Whoever asks for the orders of one import asks within one enterprise, whose orders stand together
-- by day; an index of its own cost every import a twentieth of its time.
drop index sale_order_by_import;
