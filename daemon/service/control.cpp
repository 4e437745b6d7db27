#include "daemon/service/control.hpp"

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstring>
#include <list>

#include "daemon/wire/fixed_memory.hpp"

namespace attune::service {
namespace {

namespace asio = boost::asio;
namespace json = boost::json;
using Stream = asio::local::stream_protocol;
using boost::system::error_code;

constexpr std::size_t longest_request = 4096;
constexpr auto patience = std::chrono::seconds{10};  // with a client that says or takes nothing
constexpr std::size_t most_clients = 32;

// The socket's permissions already keep others out; this holds even if somebody changed them.
bool is_the_owner(Stream::socket& socket) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return ::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
         (peer.uid == ::getuid() || peer.uid == 0);
}

std::string refusal(std::string_view why) {
  return json::serialize(json::object{{"schema", 1}, {"exit", 2}, {"error", why}});
}

// What a request is made in. It may hold an address, so nothing of it stays.
class RequestMemory {
 public:
  RequestMemory() = default;
  RequestMemory(const RequestMemory&) = delete;
  RequestMemory& operator=(const RequestMemory&) = delete;
  ~RequestMemory() {
    ::explicit_bzero(bytes_.data(), bytes_.size());
    wire::wipe_stack();
  }

  json::storage_ptr storage() { return &resource_; }

 private:
  std::array<unsigned char, 4 * longest_request> bytes_;
  json::monotonic_resource resource_{bytes_.data(), bytes_.size()};
};

asio::awaitable<std::string> answer(std::string_view line, const RequestHandler& handler) {
  const auto memory = std::make_unique<RequestMemory>();
  error_code fault;
  auto request = json::parse(line, fault, memory->storage());
  if (fault || !request.is_object()) co_return refusal("the request is not a JSON object");
  const auto* const schema = request.get_object().if_contains("schema");
  if (schema == nullptr || *schema != 1) co_return refusal("the request is of another version of the command");
  co_return co_await handler(std::move(request.get_object()));  // it moves, and stays where it is
}

// True: done in time.
template <class Operation>
asio::awaitable<bool> in_time(Operation operation) {
  using namespace asio::experimental::awaitable_operators;
  asio::steady_timer timer(co_await asio::this_coro::executor, patience);
  const auto first = co_await (std::move(operation) || timer.async_wait(asio::as_tuple(asio::use_awaitable)));
  co_return first.index() == 0 && !std::get<0>(std::get<0>(first));
}

// Those connected; the one that asked last stands last.
using Clients = std::list<std::shared_ptr<Stream::socket>>;

class Place {
 public:
  Place(std::shared_ptr<Clients> clients, std::shared_ptr<Stream::socket> socket)
      : clients_(std::move(clients)), place_(clients_->insert(clients_->end(), std::move(socket))) {}
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  ~Place() { clients_->erase(place_); }

  void asked() { clients_->splice(clients_->end(), *clients_, place_); }

 private:
  std::shared_ptr<Clients> clients_;
  Clients::iterator place_;
};

asio::awaitable<void> serve(std::shared_ptr<Stream::socket> socket, RequestHandler handler,
                            std::shared_ptr<Clients> clients) {
  constexpr auto token = asio::as_tuple(asio::use_awaitable);
  Place place(std::move(clients), socket);
  std::string received;
  received.reserve(longest_request);  // so that it never moves and leaves something behind
  while (
      co_await in_time(asio::async_read_until(*socket, asio::dynamic_buffer(received, longest_request), '\n', token))) {
    place.asked();
    const auto size = received.find('\n') + 1;
    auto reply = co_await answer(std::string_view(received).substr(0, size - 1), handler);
    reply += '\n';
    received.erase(0, size);
    ::explicit_bzero(received.data() + received.size(), received.capacity() - received.size());
    if (!co_await in_time(asio::async_write(*socket, asio::buffer(reply), token))) break;
  }
}

// Whoever comes is heard: when there are too many, the one that has been silent longest goes.
void make_room(Clients& clients) {
  if (clients.size() < most_clients) return;
  error_code ignored;
  clients.front()->close(ignored);
  clients.splice(clients.end(), clients, clients.begin());
}

}  // namespace

Result<std::unique_ptr<Control>> Control::listen(const asio::any_io_executor& executor, const std::string& path,
                                                 RequestHandler handler) {
  ::unlink(path.c_str());
  Stream::acceptor acceptor(executor);
  error_code fault;
  acceptor.open(Stream(), fault);
  if (!fault && path.size() >= sizeof(sockaddr_un::sun_path)) fault = asio::error::name_too_long;
  if (!fault) {
    const auto mask = ::umask(0177);
    acceptor.bind(Stream::endpoint(path), fault);
    ::umask(mask);
  }
  if (!fault) acceptor.listen(Stream::acceptor::max_listen_connections, fault);
  if (fault) return failure(ErrorKind::system, "the control socket " + path + " cannot be opened: " + fault.message());
  return std::make_unique<Control>(std::move(acceptor), path, std::move(handler));
}

Control::Control(Stream::acceptor acceptor, std::string path, RequestHandler handler)
    : acceptor_(std::make_shared<Stream::acceptor>(std::move(acceptor))), path_(std::move(path)) {
  asio::co_spawn(acceptor_->get_executor(), accept(acceptor_, std::move(handler)), asio::detached);
}

Control::~Control() {
  stop();
}

void Control::stop() {
  if (!acceptor_->is_open()) return;
  error_code ignored;
  acceptor_->close(ignored);
  ::unlink(path_.c_str());
}

asio::awaitable<void> Control::accept(std::shared_ptr<Stream::acceptor> acceptor, RequestHandler handler) {
  const auto clients = std::make_shared<Clients>();
  while (acceptor->is_open()) {
    auto [fault, socket] = co_await acceptor->async_accept(asio::as_tuple(asio::use_awaitable));
    if (fault == asio::error::operation_aborted) co_return;
    if (fault) {  // out of descriptors, say: wait rather than spin
      asio::steady_timer pause(acceptor->get_executor(), std::chrono::seconds{1});
      co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
      continue;
    }
    if (!is_the_owner(socket)) continue;
    make_room(*clients);
    auto client = std::make_shared<Stream::socket>(std::move(socket));
    asio::co_spawn(acceptor->get_executor(), serve(std::move(client), handler, clients), asio::detached);
  }
}

}  // namespace attune::service
